import { listedInOrder } from './listed.ts';
import type { MigrationTool } from './migration-tool.ts';

/**
 * Diesel: one row per directory of migrations; the version is the front of its name without the dashes. A directory
 * that was added late is run all the same, and is then recorded behind later ones.
 * https://github.com/diesel-rs/diesel/tree/main/diesel_migrations
 */
export const diesel: MigrationTool = {
  id: 'diesel',
  name: 'Diesel',
  books: [
    {
      table: /^__diesel_schema_migrations$/,
      columns: ['version', 'run_on'],
      rows: (book) => `SELECT version, run_on FROM ${book} ORDER BY rowid`,
      say: (rows) => listedInOrder(rows),
    },
  ],
  dies: {
    kind: 'whole-by-default',
    says: 'A migration and its row are one transaction. With run_in_transaction = false in its metadata.toml, what it did before it failed stays, without a row.',
    source: 'https://docs.rs/crate/diesel_migrations/latest',
  },
  rebuilds: [],
};
