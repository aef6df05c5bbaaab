import { columnFacts, columnLine } from '../catalogue/column-line.ts';
import type { Difference, Why } from '../catalogue/drift.ts';
import type { ReportedDifference } from './report.ts';

const WHY: Record<Why, string> = {
  'asked-for': 'the program asks for it',
  'never-asked-for': 'the program never asks for it',
  'must-be-filled': 'it must be filled, and the program does not know it',
  'may-be-empty': 'it may be NULL here, which the program does not expect but never writes itself',
  'value-differs': 'a value that the program leaves out is another one',
  'storage-differs': 'it is stored in another way, which reads the same in most cases',
  'identity-differs': 'rows are told apart in another way: an insert that updates on conflict stops',
  slower: 'some queries are slower; a later migration that drops it stops at “no such index”',
  'not-prevented': 'duplicates are no longer prevented; only an insert that updates on conflict would stop',
  prevents: 'it refuses rows that the program may write',
  'not-done': 'what it did is no longer done',
  'done-besides': 'it does something that the program does not know of',
};

/** One difference in words. */
export function differenceText({ table, what, name, kind, expected, found, effect }: Difference): ReportedDifference {
  return {
    table,
    what,
    name,
    kind,
    expected: expected || (kind === 'extra' ? 'absent' : 'present'),
    found:
      (what === 'column' ? withoutOwnTexts(found, expected) : found) || (kind === 'missing' ? 'absent' : 'present'),
    judged: effect.judged,
    why: WHY[effect.why],
    message: effect.message,
  };
}

/** A text, a name in the place of one, or bytes, in SQL. */
const LITERAL = /'(?:[^']|'')*'|"(?:[^"]|"")*"/g;

/**
 * A default that upstream does not declare is something that somebody typed, and every row may hold it: that it is
 * another one is said, and its text is not.
 */
function withoutOwnTexts(found: string, expected: string): string {
  if (found === '') return found;
  const facts = columnFacts(found);
  if (facts.default === null || facts.default === columnFacts(expected).default) return found;
  return columnLine({ ...facts, default: facts.default.replace(LITERAL, (text) => `${text[0]}…${text[0]}`) });
}
