import { type Book, type MigrationTool, migrationTools } from '../migration-tools/index.ts';
import { foldName } from '../names/fold-name.ts';
import type { Table } from './snapshot.ts';

/** A table in which a tool keeps its books, and the other tools whose books look the same. */
export interface FoundBook {
  readonly tool: MigrationTool;
  readonly book: Book;
  readonly table: Table;
  readonly orTools: readonly MigrationTool[];
}

/** The bookkeeping tables among these tables, each with the tool that it fits best; several tools may have one. */
export function findBooks(tables: readonly Table[]): readonly FoundBook[] {
  const byName = tables.flatMap((table) =>
    fittingBest(table, tables, (book) => book.lastResort !== true && nameFits(book, table)),
  );
  const taken = new Set(byName.map(({ tool }) => tool));
  const rest = tables.filter((table) => byName.every((found) => found.table !== table));
  const byColumns = rest.flatMap((table) =>
    fittingBest(table, tables, ({ columnsSuffice }) => columnsSuffice === true).filter(({ tool }) => !taken.has(tool)),
  );
  if (byName.length + byColumns.length > 0) return [...byName, ...byColumns];
  return tables.flatMap((table) =>
    fittingBest(table, tables, (book) => book.lastResort === true && nameFits(book, table)),
  );
}

function fittingBest(table: Table, tables: readonly Table[], candidate: (book: Book) => boolean): FoundBook[] {
  const fitting = migrationTools
    .flatMap((tool) => tool.books.map((book) => ({ tool, book })))
    .filter(({ book }) => candidate(book) && columnsFit(book, table) && neighboursFit(book, tables))
    .sort((one, other) => demands(other.book) - demands(one.book));
  const [best, ...others] = fitting;
  if (best === undefined) return [];
  const orTools = others.filter(({ book }) => demands(book) === demands(best.book)).map(({ tool }) => tool);
  return [{ ...best, table, orTools: [...new Set(orTools)].filter((tool) => tool !== best.tool) }];
}

function nameFits({ table }: Book, { name }: Table): boolean {
  return table.test(foldName(name));
}

function columnsFit(
  { columns, without = [], types = {}, notNull = {}, only = false, mayHave }: Book,
  table: Table,
): boolean {
  const has = new Map(table.columns.map((column) => [foldName(column.name), column]));
  return (
    columns.every((name) => has.has(name)) &&
    (!only || has.size === columns.length) &&
    (mayHave === undefined || [...has.keys()].every((name) => columns.includes(name) || mayHave.includes(name))) &&
    !without.some((name) => has.has(name)) &&
    Object.entries(types).every(([name, type]) => type.test(foldName(has.get(name)?.type ?? ''))) &&
    Object.entries(notNull).every(([name, must]) => has.get(name)?.notNull === must)
  );
}

function neighboursFit({ beside }: Book, tables: readonly Table[]): boolean {
  if (beside === undefined) return true;
  const names = new Set(tables.map(({ name }) => foldName(name)));
  return beside.tables.filter((name) => names.has(name)).length >= beside.enough;
}

/** `only` rules out more columns than any list of them. */
const ONLY = 10;

/** How much a book demands of a table: of two that fit, the pickier one is right. */
function demands({ columns, without = [], types = {}, notNull = {}, only = false, beside }: Book): number {
  const told = without.length + Object.keys(types).length + Object.keys(notNull).length + (beside?.enough ?? 0);
  return columns.length + told + (only ? ONLY : 0);
}
