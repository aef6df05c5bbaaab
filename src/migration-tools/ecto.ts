import { byNumber, listedInOrder } from './listed.ts';
import type { MigrationTool } from './migration-tool.ts';

/**
 * Ecto (ecto_sqlite3): one row per version. The version is the table's key, so that only the time tells in which order
 * they were applied, to the second.
 * https://github.com/elixir-ecto/ecto_sql/blob/master/lib/ecto/migration/schema_migration.ex
 */
export const ecto: MigrationTool = {
  id: 'ecto',
  name: 'Ecto',
  books: [
    {
      table: /^schema_migrations$/,
      columns: ['version', 'inserted_at'],
      only: true,
      rows: (book) => `SELECT version, inserted_at FROM ${book} ORDER BY inserted_at, version`,
      say: (rows) => listedInOrder(rows, byNumber),
    },
  ],
  dies: {
    kind: 'anywhere',
    says: 'The SQLite adapter says that it cannot change a schema in a transaction, so none is opened: what a migration did before it failed stays, without a row.',
    source: 'https://github.com/elixir-sqlite/ecto_sqlite3/blob/main/lib/ecto/adapters/sqlite3.ex',
  },
  rebuilds: [],
};
