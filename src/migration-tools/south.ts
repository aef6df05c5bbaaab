import { listedByApp } from './listed.ts';
import type { MigrationTool } from './migration-tool.ts';

/**
 * South, which migrated Django apps before Django 1.7 could: one row per migration of one app. A file that came through
 * that time can have its table beside Django's own.
 * https://github.com/amyth/django-south
 */
export const south: MigrationTool = {
  id: 'south',
  name: 'South',
  books: [
    {
      table: /^south_migrationhistory$/,
      columns: ['app_name', 'migration', 'applied'],
      rows: (book) => `SELECT app_name, migration, applied FROM ${book} ORDER BY id`,
      say: (rows) => listedByApp(rows),
    },
  ],
  dies: {
    kind: 'anywhere',
    says: 'On SQLite South runs without a transaction and says so itself: what was done before the error stays, and a copy of a table can stay beside it.',
    source: 'https://github.com/amyth/django-south',
  },
  rebuilds: [{ name: '_south_new_{table}', unmistakable: true }],
};
