import { foldName } from '../names/fold-name.ts';
import { type Image, surveyTree } from '../sqlite/index.ts';
import type { Snapshot } from './snapshot.ts';

/** Why the rows of a table are left alone. */
export interface ReasonNotToRead {
  readonly why: 'malformed' | 'statement';
  readonly message: string;
}

/** What is known of the file's schema. */
type Known = Pick<Snapshot, 'tables' | 'views'>;

/** As `reasonNotToReadTables`, for all tables that a statement of ours names. */
export function reasonNotToRead(sql: string, known: Known, image: Image, pages?: number): ReasonNotToRead | null {
  const words = new Set(foldName(sql).match(/[\w$\u0080-\uffff]+/g));
  const names = [...known.views, ...known.tables.map(({ name }) => name)].filter((name) => words.has(foldName(name)));
  return reasonNotToReadTables(names, known, image, pages);
}

/**
 * Why a statement over tables of the file must not be run, or `null`. SQLite cannot be interrupted here, and two
 * things make it run without an end: expressions of the file's own (views, generated columns, modules behind virtual
 * tables), and a tree that leads to one page on many ways. `pages`: how many pages of each tree may be looked at.
 */
export function reasonNotToReadTables(
  names: readonly string[],
  { tables, views }: Known,
  image: Image,
  pages?: number,
): ReasonNotToRead | null {
  const wanted = new Set(names.map(foldName));
  const named = (name: string) => wanted.has(foldName(name));
  const view = views.find(named);
  if (view !== undefined) return { why: 'statement', message: `${view} is a view here, not a table` };
  for (const { name, kind, columns, roots } of tables.filter((table) => named(table.name))) {
    if (kind === 'virtual') return { why: 'statement', message: `${name} is a virtual table here` };
    if (columns.some(({ generated }) => generated !== 'no')) {
      return { why: 'statement', message: `${name} has columns that the file computes` };
    }
    for (const root of roots) {
      const { metTwice } = surveyTree(image, root, pages);
      if (metTwice !== null)
        return { why: 'malformed', message: `page ${metTwice} of ${name} stands in its tree twice` };
    }
  }
  return null;
}
