import { examine } from '../../src/examination/examine.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { type Report, toMarkdown, toTerminal } from '../../src/report/index.ts';
import { reportShape } from '../../src/report/report-schema.ts';
import { bytesSource, type Engine } from '../../src/sqlite/index.ts';
import type { Input } from './inputs.ts';

/** What one input came to. */
export interface Outcome {
  /** Counted in the summary. */
  readonly kind: string;
  /** What must never happen, or `null`. */
  readonly fault: string | null;
  /** The compiled code of the engine stopped dead; it was said in a typed result, and the engine must be replaced. */
  readonly trapped: string | null;
}

/** Sends one input down the whole line, from its bytes to each form of its report. Never throws. */
export function throughTheLine({ files, words }: Input, engine: Engine, knowledge: Knowledge): Outcome {
  const before = [files.main, files.log, files.journal].map((bytes) => bytes?.slice());
  const source = (name: string, bytes: Uint8Array | null) => (bytes === null ? null : bytesSource(name, bytes));
  let trapped: string | null = null;
  const watched: Engine = {
    ...engine,
    open(image) {
      const connection = engine.open(image);
      return {
        get lost() {
          return connection.lost;
        },
        close: connection.close,
        query(sql) {
          const result = connection.query(sql);
          if (result.kind === 'failed' && result.why === 'engine') trapped = `${result.message} in ${sql}`;
          return result;
        },
      };
    },
  };
  try {
    const report = examine(
      {
        main: bytesSource('x.db', files.main),
        log: source('x.db-wal', files.log),
        journal: source('x.db-journal', files.journal),
      },
      words,
      watched,
      knowledge,
    );
    const written = [files.main, files.log, files.journal].some(
      (bytes, at) => bytes !== null && Buffer.compare(bytes, before[at] ?? new Uint8Array(0)) !== 0,
    );
    return { kind: kindOf(report), fault: written ? 'a file was written to' : faultIn(report), trapped };
  } catch (thrown) {
    const what = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    return { kind: 'thrown', fault: what, trapped };
  }
}

/** Writes the report in each of its forms, and reads it again. */
function faultIn(report: Report): string | null {
  const terminal = toTerminal(report, { colour: false, width: 80 });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
  if (/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/.test(terminal)) return 'a terminal would be steered';
  if (!toMarkdown(report).startsWith('## Schema Clinic')) return 'the Markdown has another beginning';
  const shape = reportShape.safeParse(JSON.parse(JSON.stringify(report)));
  return shape.success ? null : `the JSON has another shape: ${shape.error.message}`;
}

function kindOf({ unreadable, findings, app, notChecked }: Report): string {
  if (unreadable !== null) return `unreadable: ${unreadable.kind}`;
  const gaps = notChecked.some(({ why }) => /malformed|corrupt/.test(why)) ? ', in part' : '';
  return `read${gaps}: ${findings[0]?.verdict ?? (app === null ? 'no app' : 'nothing found')}`;
}
