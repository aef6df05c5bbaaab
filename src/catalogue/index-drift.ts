import { columnFacts } from './column-line.ts';
import { type Effect, harmless, onWrite } from './effect.ts';
import { type IndexFacts, indexFacts, isConstraint, plainName } from './index-line.ts';
import { folded, pairs } from './pairs.ts';
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
  const columns = new Set(Object.keys(present.columns).map(folded));
  const rest = withoutSame(expected.indexes, present.indexes);
  return pairs(rest.expected, rest.present).flatMap(([name, wanted = '', found = '']) => {
    const gone =
      found === '' && indexFacts(wanted).columns.some((column) => column !== null && !columns.has(folded(column)));
    return gone
      ? []
      : [{ name, expected: wanted, found, effect: effectOf(table, name, wanted, found, unfilled(expected, present)) }];
  });
}

type Indexes = TableShape['indexes'];

/** What is left when every index has been put with one that holds the same: first of the same name, then of any. */
function withoutSame(expected: Indexes, present: Indexes): { readonly expected: Indexes; readonly present: Indexes } {
  const [wanted, found] = [new Map(Object.entries(expected)), new Map(Object.entries(present))];
  for (const sameName of [true, false]) {
    for (const [name, line] of wanted) {
      const twin = [...found].find(
        ([other, held]) => folded(held) === folded(line) && (!sameName || folded(other) === folded(name)),
      );
      if (twin === undefined) continue;
      wanted.delete(name);
      found.delete(twin[0]);
    }
  }
  return { expected: Object.fromEntries(wanted), present: Object.fromEntries(found) };
}

/** Columns that the program does not know and that stay NULL: an index over one of them keeps no row out. */
function unfilled(expected: TableShape, present: TableShape): ReadonlySet<string> {
  const extra = pairs(expected.columns, present.columns).flatMap(([name, wanted, found]) =>
    wanted === undefined && found !== undefined ? [{ name, facts: columnFacts(found) }] : [],
  );
  return new Set(
    extra
      .filter(({ facts }) => facts.default === null && facts.generated === 'no' && facts.primaryKey === 0)
      .map(({ name }) => folded(name)),
  );
}

function effectOf(table: string, name: string, wanted: string, found: string, unfilled: ReadonlySet<string>): Effect {
  const facts = indexFacts(found);
  const isUnique = found !== '' && facts.unique;
  if (isUnique && !facts.columns.some((column) => column !== null && unfilled.has(folded(column))))
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
