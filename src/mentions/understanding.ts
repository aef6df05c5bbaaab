import { errorStrength } from './error-statement.ts';
import type { Role } from './exception-chain.ts';
import { type LogLine, saidIn } from './log-line.ts';
import type { Log } from './log-lines.ts';
import { masked } from './mask.ts';
import type { Said } from './said.ts';

/** What was understood of a text, whether a page answers it or not. */
export interface Understanding extends Said {
  /** Lines of the text. */
  readonly lines: number;
  /** The line that states the failure: of a chain its cause, else the last that names an error; `null` where none does. */
  readonly statement: Statement | null;
}

export interface Statement {
  readonly line: number;
  /** Without colours and without what was put before it, cut where it is very long. */
  readonly text: string;
  /** How often the text has this line, moments and addresses aside. */
  readonly times: number;
}

/** Characters of a statement that are shown. */
const SHOWN = 300;

const WEIGHT: Readonly<Record<Role, number>> = { cause: 1.5, error: 0, consequence: -0.5, other: 0 };

/** Finds the line of a log that states its failure. */
export function statementOf({ lines, roles }: Log): Statement | null {
  const stated = lines.filter((_, at) => roles[at] !== 'other');
  const roleOf = new Map<LogLine, Role>(
    lines.flatMap((line, at) => (roles[at] === 'other' ? [] : [[line, roles[at] ?? 'other']])),
  );
  // Only where none names an error is every line asked whether it speaks of a failure.
  const best = weightiest(stated, roleOf) ?? weightiest(lines, roleOf);
  if (best === null) return null;
  const text = saidIn(best).trim();
  return { line: best.number, text: text.slice(0, SHOWN), times: timesOf(text, lines) };
}

function weightiest(lines: readonly LogLine[], roleOf: ReadonlyMap<LogLine, Role>): LogLine | null {
  let best: { line: LogLine; weight: number } | null = null;
  for (const line of lines) {
    const role = roleOf.get(line) ?? 'other';
    // What others follow from is an error, whatever its words are.
    const strength = Math.max(errorStrength(line), role === 'cause' ? 2 : 0);
    if (strength === 0) continue;
    const weight = strength + WEIGHT[role];
    if (best === null || weight >= best.weight) best = { line, weight };
  }
  return best?.line ?? null;
}

function timesOf(text: string, lines: readonly LogLine[]): number {
  const wanted = masked(text);
  // Masking every line of a long log would cost more than all the rest.
  const begin = text.slice(0, 12);
  const numbers = lines.flatMap((line) => {
    const said = saidIn(line).trim();
    return said.startsWith(begin) && masked(said) === wanted ? [line.number] : [];
  });
  return Math.max(1, new Set(numbers).size);
}
