import { listedInOrder } from './listed.ts';
import type { MigrationTool } from './migration-tool.ts';

/**
 * SeaORM: one row per migration, in seconds since 1970. It refuses to start when a recorded migration is not in its
 * code, and runs one that was added late without a word.
 * https://github.com/SeaQL/sea-orm/blob/master/sea-orm-migration/src/migrator.rs
 */
export const seaOrm: MigrationTool = {
  id: 'sea-orm',
  name: 'SeaORM',
  books: [
    {
      table: /^seaql_migrations$/,
      columns: ['version', 'applied_at'],
      rows: (book) => `SELECT version, applied_at FROM ${book} ORDER BY rowid`,
      say: (rows) => listedInOrder(rows),
    },
  ],
  dies: {
    kind: 'anywhere',
    says: 'Only on PostgreSQL does it open a transaction: on SQLite every statement before the one that failed stays, and there is no row.',
    source: 'https://github.com/SeaQL/sea-orm/blob/master/sea-orm-migration/src/migrator.rs',
  },
  rebuilds: [],
};
