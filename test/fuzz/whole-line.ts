import { memoryKeeper, openedFiles } from '../../src/archive/index.ts';
import { examine } from '../../src/examination/examine.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { type Report, toMarkdown, toTerminal } from '../../src/report/index.ts';
import { reportShape } from '../../src/report/report-schema.ts';
import { bytesSource, type DatabaseFiles, type Engine } from '../../src/sqlite/index.ts';
import type { Input } from './inputs.ts';
import { WRAPPER_LIMITS } from './wrappers.ts';

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
export async function throughTheLine(input: Input, engine: Engine, knowledge: Knowledge): Promise<Outcome> {
  const { files, archive, words } = input;
  const given = [files.main, files.log, files.journal, archive];
  const before = given.map((bytes) => bytes?.slice());
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
    const databases = await databasesOf(input);
    const reports = databases.map((database) => examine(database, words, watched, knowledge));
    const [first] = reports;
    if (first === undefined) return { kind: 'nothing', fault: 'no report came of it', trapped };
    const written = given.some(
      (bytes, at) => bytes !== null && Buffer.compare(bytes, before[at] ?? new Uint8Array(0)) !== 0,
    );
    const fault = written ? 'a file was written to' : (reports.map(faultIn).find((one) => one !== null) ?? null);
    return { kind: `${archive === null ? '' : 'in an archive, '}${kindOf(first)}`, fault, trapped };
  } catch (thrown) {
    const what = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    return { kind: 'thrown', fault: what, trapped };
  }
}

/** As the command and the page get at them; what is in no archive does not wait for anything. */
async function databasesOf({ files, archive }: Input): Promise<readonly DatabaseFiles[]> {
  if (archive !== null) {
    return openedFiles([bytesSource('x.archive', archive)], memoryKeeper, () => {}, WRAPPER_LIMITS);
  }
  const source = (name: string, bytes: Uint8Array | null) => (bytes === null ? null : bytesSource(name, bytes));
  return [
    {
      main: bytesSource('x.db', files.main),
      log: source('x.db-wal', files.log),
      journal: source('x.db-journal', files.journal),
    },
  ];
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
