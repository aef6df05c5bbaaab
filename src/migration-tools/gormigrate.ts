import { listed } from './listed.ts';
import type { Book, MigrationTool } from './migration-tool.ts';

/**
 * gormigrate: ids alone, in the order of recording; the code of the app gives the order to apply them in. SCHEMA_INIT
 * stands for a schema made at once, and then the ids behind it were not run. GORM itself (AutoMigrate) keeps no books.
 * https://github.com/go-gormigrate/gormigrate/blob/master/gormigrate.go
 */
const book: Book = {
  table: /^migrations$/,
  columns: ['id'],
  only: true,
  rows: (name) => `SELECT id FROM ${name} ORDER BY rowid`,
  say: (rows) => listed(rows),
};

export const gormigrate: MigrationTool = {
  id: 'gormigrate',
  name: 'gormigrate',
  books: [
    // As Bifrost's copy of it keeps them.
    {
      ...book,
      columns: ['id', 'sequence', 'applied_at', 'status'],
      rows: (name) => `SELECT id, applied_at FROM ${name} ORDER BY sequence, rowid`,
    },
    // Version 2 lets GORM make the table.
    { ...book, types: { id: /^text$/ }, notNull: { id: false } },
    // Version 1.
    { ...book, types: { id: /^varchar\(\d+\)$/ }, notNull: { id: false } },
  ],
  dies: {
    kind: 'anywhere',
    says: 'Unless the app sets UseTransaction, what a migration did before it failed stays, without its row. A table that GORM rebuilds is rebuilt in a transaction of its own.',
    source: 'https://pkg.go.dev/github.com/go-gormigrate/gormigrate/v2#Options',
  },
  rebuilds: [{ name: '{table}__temp', unmistakable: true }],
};
