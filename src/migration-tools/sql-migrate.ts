import { byNumber, byText, listedInAnyOrder } from './listed.ts';
import type { Book, MigrationTool } from './migration-tool.ts';

/**
 * sql-migrate: one row per file. It stands at the file that its own order puts last: by the number in front of the
 * name, then by the name.
 * https://github.com/rubenv/sql-migrate/blob/master/migrate.go
 */
const book: Book = {
  table: /^gorp_migrations$/,
  columns: ['id', 'applied_at'],
  rows: (name) => `SELECT id, applied_at FROM ${name} ORDER BY rowid`,
  say: (rows) => listedInAnyOrder(rows, inItsOrder),
};

export const sqlMigrate: MigrationTool = {
  id: 'sql-migrate',
  name: 'sql-migrate',
  books: [
    { ...book, types: { id: /^varchar\(255\)$/, applied_at: /^datetime$/ }, only: true, columnsSuffice: true },
    book,
  ],
  dies: {
    kind: 'whole-by-default',
    says: 'A file and its row are one transaction. Where the file says notransaction, what it did before it failed stays, without a row.',
    source: 'https://github.com/rubenv/sql-migrate#writing-migrations',
  },
  rebuilds: [],
};

function inItsOrder(one: string, other: string): number {
  const [first, second] = [/^\d+/.exec(one)?.[0], /^\d+/.exec(other)?.[0]];
  const byPrefix = first === undefined || second === undefined ? 0 : byNumber(first, second);
  return byPrefix || byText(one, other);
}
