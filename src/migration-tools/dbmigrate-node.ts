import { listed } from './listed.ts';
import type { MigrationTool } from './migration-tool.ts';

/**
 * db-migrate (Node): one row per file, whose name mostly begins with a slash (what stands before it is the scope). It
 * goes down from the row that was recorded last; nothing keeps a file from being recorded twice.
 * https://github.com/db-migrate/node-db-migrate/blob/master/lib/driver/base.js
 */
export const dbmigrateNode: MigrationTool = {
  id: 'dbmigrate-node',
  name: 'db-migrate',
  books: [
    {
      table: /^migrations$/,
      columns: ['id', 'name', 'run_on'],
      rows: (book) => `SELECT name, run_on FROM ${book} ORDER BY id`,
      say: (rows) => listed(rows),
    },
  ],
  dies: {
    kind: 'whole-by-default',
    says: 'The driver begins a transaction before each file and commits it after the row, so a file that fails leaves nothing. With --non-transactional what it did stays, without a row.',
    source: 'https://github.com/db-migrate/sqlite/blob/master/index.js',
  },
  rebuilds: [],
};
