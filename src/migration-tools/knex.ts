import { listedInOrder } from './listed.ts';
import type { MigrationTool } from './migration-tool.ts';

/**
 * Knex: one row per file, with the batch of `migrate:latest` that applied it. Its lock is a table of its own, which a
 * run without transactions leaves locked when it is killed.
 * https://github.com/knex/knex/blob/master/lib/migrations/migrate/table-creator.js
 */
export const knex: MigrationTool = {
  id: 'knex',
  name: 'Knex',
  books: [
    {
      table: /^knex_migrations$/,
      columns: ['name', 'batch', 'migration_time'],
      columnsSuffice: true,
      rows: (book) => `SELECT name, migration_time FROM ${book} ORDER BY id`,
      say: (rows) => listedInOrder(rows),
      lock: {
        table: (book) => `${book}_lock`,
        columns: ['is_locked'],
        rows: (lock) => `SELECT is_locked FROM ${lock}`,
        held: (rows) => (rows.some(([locked]) => Number(locked) === 1) ? { since: null } : null),
      },
    },
  ],
  traces: { tables: ['knex_migrations_lock'], enough: 1 },
  dies: {
    kind: 'whole-by-default',
    says: 'A migration is rolled back as a whole. With transaction: false or disableTransactions what it did stays, and the lock stays held.',
    source: 'https://knexjs.org/guide/migrations.html#transactions-in-migrations',
  },
  rebuilds: [{ name: '_knex_temp_alter{digits}', unmistakable: true }],
};
