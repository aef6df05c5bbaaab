import { listed } from './listed.ts';
import type { Book, MigrationTool } from './migration-tool.ts';

/**
 * xorm's migrate package: ids alone, in the order of recording; the code of the app gives the order to apply them in.
 * SCHEMA_INIT, where it is recorded, stands for a schema made at once, and then the ids behind it were not run.
 * https://gitea.com/xorm/xorm/src/branch/main/migrate
 */
const book: Book = {
  table: /^migrations$/,
  columns: ['id'],
  only: true,
  rows: (name) => `SELECT id FROM ${name} ORDER BY rowid`,
  say: (rows) => listed(rows),
};

export const xormMigrate: MigrationTool = {
  id: 'xorm-migrate',
  name: 'xorm migrate',
  books: [
    { ...book, types: { id: /^text$/ }, notNull: { id: true } },
    // Older releases, with the statement of gormigrate, from which the package came.
    { ...book, types: { id: /^varchar\(255\)$/ }, notNull: { id: false } },
  ],
  dies: {
    kind: 'anywhere',
    says: 'No transaction holds a migration and its row together: what it did before it failed stays, and it can be complete without its row.',
    source: 'https://gitea.com/xorm/xorm/src/branch/main/migrate/migrate.go',
  },
  rebuilds: [],
};
