import { foldName } from '../names/fold-name.ts';
import { columnFacts } from './column-line.ts';
import { type Effect, harmless, onWrite } from './effect.ts';
import { type IndexFacts, indexFacts, isConstraint, plainName } from './index-line.ts';
import { type Pair, pairs } from './pairs.ts';
import type { TableShape } from './shape.ts';

/** An index that is not as expected: its recorded name, its lines (empty for what is not there), what that does. */
export interface IndexDifference {
  readonly name: string;
  readonly expected: string;
  readonly found: string;
  readonly effect: Effect;
}

/**
 * How the indexes of a table differ. They are the same by what they hold, whatever their name: a name matters only to a
 * later migration. An index that lacks one of its columns is not named besides that column.
 */
export function indexDrift(table: string, expected: TableShape, present: TableShape): readonly IndexDifference[] {
  const rest = withoutSame(expected.indexes, present.indexes);
  if (rest.length === 0) return [];
  const columns = new Set(Object.keys(present.columns).map(foldName));
  const idle = unfilled(expected, present);
  return rest.flatMap(([name, wanted = '', found = '']) => {
    const isGone = (column: string | null) => column !== null && !columns.has(foldName(column));
    if (found === '' && indexFacts(wanted).columns.some(isGone)) return [];
    return [{ name, expected: wanted, found, effect: effectOf(table, name, wanted, found, idle) }];
  });
}

/** What is left when every index has been put with one that holds the same: first of the same name, then of any. */
function withoutSame(expected: TableShape['indexes'], present: TableShape['indexes']): readonly Pair<string>[] {
  const others = pairs(expected, present).filter(([, wanted = '', found = '']) => foldName(wanted) !== foldName(found));
  const twins = new Map<string, string[]>();
  for (const [name, , found] of others) {
    if (found !== undefined) twins.set(foldName(found), [...(twins.get(foldName(found)) ?? []), name]);
  }
  const taken = new Set<string>();
  const missing = others.flatMap(([name, wanted]): [string, string][] => {
    const twin = wanted === undefined ? undefined : twins.get(foldName(wanted))?.shift();
    if (twin !== undefined) taken.add(twin);
    return wanted === undefined || twin !== undefined ? [] : [[name, wanted]];
  });
  const extra = others.flatMap(([name, , found]) =>
    found === undefined || taken.has(name) ? [] : [[name, found] as const],
  );
  return pairs(Object.fromEntries(missing), Object.fromEntries(extra));
}

/** Columns that the program does not know and that stay NULL: an index over one of them keeps no row out. */
function unfilled(expected: TableShape, present: TableShape): ReadonlySet<string> {
  const known = new Set(Object.keys(expected.columns).map(foldName));
  const extra = Object.entries(present.columns).filter(([name]) => !known.has(foldName(name)));
  return new Set(
    extra
      .map(([name, line]) => ({ name, facts: columnFacts(line) }))
      .filter(({ facts }) => facts.default === null && facts.generated === 'no' && facts.primaryKey === 0)
      .map(({ name }) => foldName(name)),
  );
}

function effectOf(table: string, name: string, wanted: string, found: string, unfilled: ReadonlySet<string>): Effect {
  const facts = indexFacts(found);
  const isUnique = found !== '' && facts.unique;
  if (isUnique && !facts.columns.some((column) => column !== null && unfilled.has(foldName(column))))
    return onWrite('prevents', notUnique(table, name, facts));
  if (wanted === '') return harmless('never-asked-for');
  return harmless(indexFacts(wanted).unique && !isUnique ? 'not-prevented' : 'slower');
}

/** SQLite names the columns, and the index where one of them is an expression. */
function notUnique(table: string, name: string, { columns }: IndexFacts): string {
  const byName = !isConstraint(name) && columns.includes(null);
  const what = byName ? `index '${plainName(name)}'` : columns.map((column) => `${table}.${column}`).join(', ');
  return `UNIQUE constraint failed: ${what}`;
}
