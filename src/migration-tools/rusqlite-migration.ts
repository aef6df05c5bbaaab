import type { MigrationTool } from './migration-tool.ts';

/**
 * rusqlite_migration (Rust): no table; the number of applied migrations is the `user_version` of the file's header, like
 * that of any other program which counts there. So it only stands beside `user-version`, as another that it could be.
 * https://docs.rs/rusqlite_migration
 */
export const rusqliteMigration: MigrationTool = {
  id: 'rusqlite-migration',
  name: 'rusqlite_migration',
  books: [],
  countsInHeader: true,
  dies: {
    kind: 'whole',
    says: 'All pending migrations and the new number are written in one transaction: one that fails leaves the file as it was.',
    source: 'https://docs.rs/rusqlite_migration',
  },
  rebuilds: [],
};
