import { listed } from './listed.ts';
import type { MigrationTool } from './migration-tool.ts';

/**
 * GRDB (Swift): one row per migration, by the name that the app gave it; no time. The order is that of recording, as
 * the names need not sort.
 * https://github.com/groue/GRDB.swift/blob/master/GRDB/Migration/DatabaseMigrator.swift
 */
export const grdb: MigrationTool = {
  id: 'grdb',
  name: 'GRDB',
  books: [
    {
      table: /^grdb_migrations$/,
      columns: ['identifier'],
      rows: (book) => `SELECT identifier FROM ${book} ORDER BY rowid`,
      say: (rows) => listed(rows),
    },
  ],
  dies: {
    kind: 'whole',
    says: 'Each migration is one transaction together with its row.',
    source: 'https://github.com/groue/GRDB.swift/blob/master/GRDB/Migration/Migration.swift',
  },
  rebuilds: [],
};
