import { listedInAnyOrder } from './listed.ts';
import type { MigrationTool } from './migration-tool.ts';

/**
 * Bun (Go): one row per file, by the number in front of its name, with the group of the run that applied it. The row is
 * written before the migration runs, unless the app asks for the opposite: so a failed one can be among them. Its lock is
 * a row in a table of its own.
 * https://github.com/uptrace/bun/blob/master/migrate/migrator.go
 */
export const bun: MigrationTool = {
  id: 'bun',
  name: 'Bun',
  books: [
    {
      table: /^bun_migrations$/,
      columns: ['name', 'group_id', 'migrated_at'],
      columnsSuffice: true,
      rows: (book) => `SELECT name, migrated_at FROM ${book} ORDER BY id`,
      say: (rows) => listedInAnyOrder(rows),
      lock: {
        table: (book) => (book === 'bun_migrations' ? 'bun_migration_locks' : `${book}_lock`),
        columns: ['table_name'],
        rows: (lock) => `SELECT table_name FROM ${lock}`,
        held: (rows) => (rows.length > 0 ? { since: null } : null),
      },
    },
  ],
  dies: {
    kind: 'anywhere',
    says: 'The row is written first and stays when the migration fails, so that it counts as applied; so does what it did before, unless its file ends in .tx.up.sql, which makes it one transaction.',
    source: 'https://github.com/uptrace/bun/blob/master/migrate/migrator.go',
  },
  rebuilds: [],
};
