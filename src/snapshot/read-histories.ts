import { type History, type Mark, migrationTools } from '../migration-tools/index.ts';
import { foldName } from '../names/fold-name.ts';
import { quotedName } from '../names/quoted-name.ts';
import type { Connection, Image, Row } from '../sqlite/index.ts';
import { type FoundBook, findBooks } from './books.ts';
import { reasonNotToReadTables } from './reason-not-to-read.ts';
import type { Gap, Snapshot, Table } from './snapshot.ts';

/** What is known of the file when its histories are read. */
type Known = Pick<Snapshot, 'header' | 'tables' | 'views'>;

/**
 * Reads the books of every migration tool that the file has; of no other table a row. Where there are none, but the
 * header counts versions, that number is the history.
 */
export function readHistories(
  known: Known,
  image: Image,
  connection: Connection,
): { readonly histories: readonly History[]; readonly bookkeeping: readonly string[]; readonly gaps: readonly Gap[] } {
  const gaps: Gap[] = [];
  const read = (table: Table, sql: string, tool: string): readonly Row[] | null => {
    const reason = reasonNotToReadTables([table.name], known, image);
    const result = reason === null ? connection.query(sql) : { kind: 'failed' as const, ...reason };
    if (result.kind === 'rows') return result.rows;
    gaps.push({ what: 'history', of: tool, message: result.message });
    return null;
  };
  const books = findBooks(known.tables);
  const histories = books.flatMap((found): History[] => {
    const { tool, book, table, orTools } = found;
    const columns = table.columns.map(({ name }) => foldName(name));
    const rows = read(table, book.rows(quotedName(table.name), columns), tool.id);
    if (rows === null) return [];
    const says = book.say(book.readsBlobs === true ? rows : rows.map((row) => row.map(shortened)), {
      userVersion: known.header.userVersion,
    });
    const marks = [...says.marks, ...lockMarks(found, known, read)];
    return [{ tool: tool.id, orTools: orTools.map(({ id }) => id), table: table.name, ...says, marks }];
  });
  return {
    histories: histories.length > 0 ? histories : countedInHeader(known, gaps),
    bookkeeping: bookkeepingOf(books, known.tables),
    gaps,
  };
}

/** The books, their locks, and what else their tools keep for themselves, of the tables that are there. */
function bookkeepingOf(books: readonly FoundBook[], tables: readonly Table[]): readonly string[] {
  const names = new Set(
    books.flatMap(({ tool, book, table }) => {
      const name = foldName(table.name);
      return [name, ...(book.lock === undefined ? [] : [book.lock.table(name)]), ...(tool.keeps ?? [])];
    }),
  );
  return tables.map(({ name }) => name).filter((name) => names.has(foldName(name)));
}

/** Characters of a text in a tool's books that are kept: a name is short, and what is not may be anything. */
const LONGEST = 500;

function shortened(value: Row[number]): Row[number] {
  if (value instanceof Uint8Array) return `(a blob of ${value.length} bytes)`;
  return typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
}

function lockMarks(
  { book, table, tool }: FoundBook,
  { tables }: Known,
  read: (table: Table, sql: string, tool: string) => readonly Row[] | null,
): readonly Mark[] {
  const { lock } = book;
  if (lock === undefined) return [];
  const name = lock.table(foldName(table.name));
  const found = tables.find(
    (other) =>
      foldName(other.name) === name &&
      lock.columns.every((column) => other.columns.some((has) => foldName(has.name) === column)),
  );
  if (found === undefined) return [];
  const held = lock.held(read(found, lock.rows(quotedName(found.name)), tool.id) ?? []);
  return held === null ? [] : [{ kind: 'locked', table: found.name, since: held.since }];
}

/** The tools that keep no table: one number, which says neither whose it is nor when it was written. */
function countedInHeader({ header, tables }: Known, gaps: readonly Gap[]): History[] {
  if (header.userVersion === 0 || gaps.length > 0) return [];
  const version = String(header.userVersion);
  const foreign = tables.some(({ name }) => foldName(name) === 'android_metadata');
  const others = migrationTools
    .filter(({ id, countsInHeader }) => countsInHeader === true && id !== 'user-version')
    .map(({ id }) => id);
  return [
    {
      tool: 'user-version',
      orTools: foreign ? [] : others,
      table: null,
      applied: [{ id: version, at: null }],
      heads: [version],
      marks: [],
    },
  ];
}
