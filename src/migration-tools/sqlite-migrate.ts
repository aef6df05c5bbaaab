import { listed } from './listed.ts';
import type { MigrationTool } from './migration-tool.ts';

/**
 * sqlite-migrate, since 4.0 a part of sqlite-utils (LLM, Datasette plug-ins): one row per function, in the set that it
 * belongs to. Older tables have no id.
 * https://github.com/simonw/sqlite-utils/blob/main/sqlite_utils/migrations.py
 */
export const sqliteMigrate: MigrationTool = {
  id: 'sqlite-migrate',
  name: 'sqlite-migrate',
  books: [
    {
      table: /^_sqlite_migrations$/,
      columns: ['migration_set', 'name', 'applied_at'],
      columnsSuffice: true,
      rows: (book) => `SELECT migration_set || '.' || name, applied_at, migration_set FROM ${book} ORDER BY rowid`,
      say(rows) {
        const lastOfSet = new Map(rows.map(([id, , set]) => [set, String(id)]));
        return { ...listed(rows), heads: [...lastOfSet.values()].sort() };
      },
    },
  ],
  dies: {
    kind: 'anywhere',
    says: 'No transaction is put around a function and its row: what the function committed before it failed stays, without a row. A transform() of one table is done as a whole.',
    source: 'https://github.com/simonw/sqlite-utils/blob/main/sqlite_utils/migrations.py',
  },
  rebuilds: [{ name: '{table}_new_{hex}', unmistakable: false }],
};
