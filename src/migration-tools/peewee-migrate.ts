import { listed } from './listed.ts';
import type { MigrationTool } from './migration-tool.ts';

/**
 * peewee-migrate: one row per file, without its ending. Tables are rebuilt by Peewee's own playhouse.migrate.
 * https://github.com/klen/peewee_migrate/blob/704f6b1349c0924ee406d6635e87b034e8417ed9/peewee_migrate/models.py
 */
export const peeweeMigrate: MigrationTool = {
  id: 'peewee-migrate',
  name: 'peewee-migrate',
  books: [
    {
      table: /^migratehistory$/,
      columns: ['id', 'name', 'migrated_at'],
      rows: (book) => `SELECT name, migrated_at FROM ${book} ORDER BY id`,
      say: (rows) => listed(rows),
    },
  ],
  dies: {
    kind: 'whole-by-default',
    says: 'A migration and its row are one transaction, which is rolled back; only a program that switches it off leaves anything.',
    source:
      'https://github.com/klen/peewee_migrate/blob/704f6b1349c0924ee406d6635e87b034e8417ed9/peewee_migrate/router.py',
  },
  rebuilds: [{ name: '{table}__tmp__', unmistakable: true }],
};
