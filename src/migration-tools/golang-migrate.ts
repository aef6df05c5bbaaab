import type { Mark } from './history.ts';
import type { Book, MigrationTool } from './migration-tool.ts';

/**
 * golang-migrate: one row, the version where it stands, and whether the step to it has ended: the row is written as
 * dirty before the step and as clean after it. It holds no row before the first step and after the last one down.
 * https://github.com/golang-migrate/migrate/blob/master/database/sqlite3/sqlite3.go
 */
const book: Book = {
  table: /^schema_migrations$/,
  columns: ['version', 'dirty'],
  rows: (name) => `SELECT version, dirty FROM ${name} ORDER BY rowid`,
  say(rows) {
    const marks: Mark[] = [];
    if (rows.length > 1) marks.push({ kind: 'odd-book', says: `it holds ${rows.length} rows where it must hold 1` });
    // Of several rows the tool reads the first.
    const [row] = rows;
    if (row === undefined) return { applied: [], heads: [], marks };
    const [id, dirty] = [String(row[0]), Number(row[1]) !== 0];
    if (dirty) return { applied: [], heads: [], marks: [{ kind: 'unfinished', migration: id, at: null }, ...marks] };
    return { applied: [{ id, at: null }], heads: [id], marks };
  },
};

export const golangMigrate: MigrationTool = {
  id: 'golang-migrate',
  name: 'golang-migrate',
  books: [
    { ...book, types: { version: /^uint64$/, dirty: /^bool$/ }, only: true, columnsSuffice: true },
    // Made by hand, or by another library that reads the same table.
    book,
  ],
  dies: {
    kind: 'whole-by-default',
    says: 'The file is rolled back, but its number stays recorded as dirty, so the schema is mostly one version behind it. With x-no-tx-wrap, or killed just after the commit, some or all of the file is there.',
    source: 'https://github.com/golang-migrate/migrate/tree/master/database/sqlite3',
  },
  rebuilds: [],
};
