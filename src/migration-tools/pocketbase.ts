import { listed } from './listed.ts';
import type { MigrationTool } from './migration-tool.ts';

/**
 * PocketBase: one row per Go or JavaScript file. Its time is in microseconds, in rows of old releases in seconds; so
 * PocketBase fills the number up to 16 digits before it sorts.
 * https://github.com/pocketbase/pocketbase/blob/master/core/migrations_runner.go
 */
export const pocketbase: MigrationTool = {
  id: 'pocketbase',
  name: 'PocketBase',
  books: [
    {
      table: /^_migrations$/,
      columns: ['file', 'applied'],
      beside: {
        tables: ['_collections', '_params', '_superusers', '_admins', '_logs', '_requests'],
        enough: 1,
      },
      rows: (book) => `SELECT file, applied FROM ${book} ORDER BY substr(applied || '0000000000000000', 1, 16), file`,
      say: (rows) => listed(rows),
    },
  ],
  traces: { tables: ['_collections', '_params', '_superusers', '_externalauths', '_mfas', '_otps'], enough: 3 },
  dies: {
    kind: 'whole',
    says: 'All pending migrations run in one transaction of data.db, inside one of the second file, auxiliary.db: one that fails changes neither. A process that dies between the two commits leaves them at different places.',
    source: 'https://github.com/pocketbase/pocketbase/blob/master/core/migrations_runner.go',
  },
  rebuilds: [],
};
