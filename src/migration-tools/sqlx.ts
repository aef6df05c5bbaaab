import type { Mark } from './history.ts';
import { byNumber, listedInAnyOrder } from './listed.ts';
import type { MigrationTool } from './migration-tool.ts';
import { timeOf } from './time-of.ts';

/**
 * SQLx: one row per file, with a checksum of its text that every start compares. On SQLite a row is only ever written
 * as a success; one that is not stops every further run. An execution_time of -1 means nothing but that the process
 * ended before it noted how long the file had taken.
 * https://github.com/launchbadge/sqlx/blob/main/sqlx-sqlite/src/migrate.rs
 */
export const sqlx: MigrationTool = {
  id: 'sqlx',
  name: 'SQLx',
  books: [
    {
      table: /^_sqlx_migrations$/,
      columns: ['version', 'description', 'installed_on', 'success', 'checksum', 'execution_time'],
      only: true,
      columnsSuffice: true,
      rows: (book) => `SELECT version, installed_on, success FROM ${book} ORDER BY rowid`,
      say(rows) {
        const done = rows.filter(([, , success]) => Number(success) === 1);
        const marks = rows
          .filter((row) => !done.includes(row))
          .map(([id, at]): Mark => ({ kind: 'unfinished', migration: String(id), at: timeOf(at) }));
        return listedInAnyOrder(done, byNumber, marks);
      },
    },
  ],
  dies: {
    kind: 'whole-by-default',
    says: 'A file and its row are one transaction. Where the file begins with -- no-transaction, what it did before it failed stays, without a row.',
    source: 'https://github.com/launchbadge/sqlx/blob/main/sqlx-sqlite/src/migrate.rs',
  },
  rebuilds: [],
};
