import type { Role } from './exception-chain.ts';
import type { LogLine } from './log-line.ts';
import { type Log, readLog } from './log-lines.ts';
import type { Mention } from './mention.ts';
import type { CompiledTemplate } from './template.ts';
import { type TemplateIndex, templateIndex } from './template-index.ts';

/** Characters of a line that are kept to be shown back. */
const SHOWN = 300;

/** Finds error messages in pasted text. */
export type Recogniser = (text: string) => readonly Mention[];

/**
 * Makes a recogniser of a list of templates: all are tried at once. It gives one mention per template and distinct set of
 * captures, at the last line that has it, which is the one that people mean; with the part that is nearest to the cause.
 */
export function recogniser(templates: Iterable<string>): Recogniser {
  const inLog = mentionsInLog(templateIndex(templates));
  return (pasted) => inLog(readLog(pasted));
}

/** The same, of a log that was read already. */
export function mentionsInLog(index: TemplateIndex): (log: Log) => readonly Mention[] {
  return ({ lines, joined, roles }) => {
    const found: Found[] = [];
    for (const [at, line] of lines.entries()) for (const one of foundIn(line, index)) found.push({ ...one, at });
    const whole = new Set(found.map(keyOf));
    // What was broken is not asked where it was found whole.
    for (const line of joined) {
      for (const one of foundIn(line, index)) if (!whole.has(keyOf(one))) found.push({ ...one, at: -1 });
    }
    const mentions = new Map<string, Mention>();
    for (const { at, ...one } of found) {
      const role = roles[at] ?? 'other';
      const before = mentions.get(keyOf(one))?.role ?? role;
      mentions.set(keyOf(one), { ...one, role: RANK[before] > RANK[role] ? before : role });
    }
    return [...mentions.values()];
  };
}

/** The same message can be the cause in one line and what wraps it in another. */
const RANK: Readonly<Record<Role, number>> = { cause: 3, error: 2, other: 1, consequence: 0 };

interface Found extends Omit<Mention, 'role'> {
  /** Its line among all, to know its role by. */
  readonly at: number;
}

function keyOf({ template, captures }: Pick<Mention, 'template' | 'captures'>): string {
  return JSON.stringify([template, captures]);
}

function* foundIn(line: LogLine, index: TemplateIndex): Iterable<Omit<Found, 'at'>> {
  for (const template of index(line.text)) {
    template.pattern.lastIndex = 0;
    for (let match = template.pattern.exec(line.text); match !== null; match = template.pattern.exec(line.text)) {
      yield shown(line, template, match);
    }
  }
}

function shown({ number, text }: LogLine, { template }: CompiledTemplate, match: RegExpExecArray): Omit<Found, 'at'> {
  const start = Math.max(0, match.index - SHOWN / 2);
  const around = text.slice(start, start + SHOWN);
  const indent = around.length - around.trimStart().length;
  const from = match.index - start - indent;
  const cut = around.trim();
  return {
    template,
    captures: { ...match.groups },
    line: number,
    text: cut,
    from,
    to: Math.min(cut.length, from + match[0].length),
  };
}
