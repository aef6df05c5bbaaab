import { listedInOrder } from './listed.ts';
import type { MigrationTool } from './migration-tool.ts';

/**
 * Kysely: one row per migration that ran. A name that sorts before one already recorded stops the next run, unless the
 * app allows it. The table `kysely_migration_lock` beside it says nothing: on SQLite no run takes that lock.
 * https://github.com/kysely-org/kysely/blob/master/src/migration/migrator.ts
 */
export const kysely: MigrationTool = {
  id: 'kysely',
  name: 'Kysely',
  books: [
    {
      table: /^kysely_migrations?$/,
      columns: ['name', 'timestamp'],
      types: { name: /^varchar\(255\)$/, timestamp: /^varchar\(255\)$/ },
      only: true,
      columnsSuffice: true,
      rows: (book) => `SELECT name, timestamp FROM ${book} ORDER BY timestamp, name`,
      say: (rows) => listedInOrder(rows),
    },
  ],
  traces: { tables: ['kysely_migration_lock'], enough: 1 },
  keeps: ['kysely_migration_lock'],
  dies: {
    kind: 'anywhere',
    says: 'On SQLite a migration runs without a transaction: every statement before the one that failed stays, and there is no row.',
    source: 'https://github.com/kysely-org/kysely/blob/master/src/dialect/sqlite/sqlite-adapter.ts',
  },
  rebuilds: [],
};
