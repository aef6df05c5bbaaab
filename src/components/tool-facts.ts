import { type MigrationTool, migrationTools } from '../migration-tools/index.ts';
import type { Words } from '../words/en.ts';
import type { BrowseItem } from './browse-items.ts';

/** Names that are sentences about the tool rather than its name are said in every language. */
export function titleOf({ id, name }: MigrationTool, { tools }: Words): string {
  return Object.entries(tools.names).find(([of]) => of === id)?.[1] ?? name;
}

/** A table of books as a page shows it. */
export interface BookFacts {
  readonly name: string;
  readonly columns: readonly string[];
  readonly lock: string | null;
}

/** More forms of a table than these are guesses at what an app of its own may have called it. */
const FORMS = 5;

/**
 * The tables of a tool's books, each form once; `null` where they are guessed at by many names, an empty list where it has
 * none.
 */
export function booksOf({ books }: Pick<MigrationTool, 'books'>): readonly BookFacts[] | null {
  const facts = books.map(({ table, columns, lock }) => {
    const name = readable(table);
    return { name, columns, lock: lock === undefined ? null : lock.table(name) };
  });
  const once = [...new Map(facts.map((book) => [JSON.stringify(book), book])).values()];
  return once.length > FORMS ? null : once;
}

/** A pattern of names as people write one: `[…]` for what may be missing, `…` for anything. */
export function readable({ source }: RegExp): string {
  return source
    .replace(/^\^|\$$/g, '')
    .replace(/\(([^()]*)\)\?/g, '[$1]')
    .replace(/\\w[*+]/g, '…')
    .replace(/(\w)\?/g, '[$1]');
}

function locksOf(tool: MigrationTool): readonly string[] {
  return booksOf(tool)?.flatMap(({ lock }) => lock ?? []) ?? [];
}

/** Every tool as an entry of a list; `counts` says in words what is known with it. */
export function toolItems(
  words: Words,
  hrefOf: (tool: MigrationTool) => string,
  counts: (tool: MigrationTool) => readonly string[],
): readonly BrowseItem[] {
  return migrationTools
    .map((tool): BrowseItem => {
      const books = booksOf(tool)?.map(({ name }) => name) ?? [];
      return {
        href: hrefOf(tool),
        title: titleOf(tool, words),
        summary: words.tools.leaves[tool.dies.kind],
        lang: null,
        meta: [...new Set(books), ...(tool.countsInHeader === true ? ['PRAGMA user_version'] : []), ...counts(tool)],
        facets: { leaves: [tool.dies.kind] },
        affected: [],
        alsoFoundBy: [tool.id, ...locksOf(tool), ...tool.rebuilds.map(({ name }) => name)].join(' '),
      };
    })
    .toSorted((one, other) => one.title.localeCompare(other.title));
}
