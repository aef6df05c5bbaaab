import { listedInOrder } from './listed.ts';
import type { Book, MigrationTool } from './migration-tool.ts';

/**
 * dbmate: one row per file, with the digits in front of its name and no time. The name of the table is that of Rails,
 * whose column must not be NULL and gives its length otherwise.
 * https://github.com/amacneil/dbmate/blob/main/pkg/driver/sqlite/sqlite.go
 */
const book: Book = {
  table: /^schema_migrations$/,
  columns: ['version'],
  only: true,
  notNull: { version: false },
  rows: (name) => `SELECT version FROM ${name} ORDER BY rowid`,
  say: (rows) => listedInOrder(rows),
};

export const dbmate: MigrationTool = {
  id: 'dbmate',
  name: 'dbmate',
  books: [
    { ...book, types: { version: /^varchar\(128\)$/ }, columnsSuffice: true },
    // Version 1.
    { ...book, types: { version: /^varchar\(255\)$/ } },
  ],
  dies: {
    kind: 'whole-by-default',
    says: 'A file and its row are one transaction. Where the file says transaction:false, what it did before it failed stays, without a row.',
    source: 'https://github.com/amacneil/dbmate#migration-options',
  },
  rebuilds: [],
};
