import { listed } from './listed.ts';
import type { MigrationTool } from './migration-tool.ts';

/**
 * Cloudflare D1: wrangler keeps one row per file, with the time in UTC.
 * https://developers.cloudflare.com/d1/reference/migrations/
 */
export const d1: MigrationTool = {
  id: 'd1',
  name: 'Cloudflare D1',
  books: [
    {
      table: /^d1_migrations$/,
      columns: ['id', 'name', 'applied_at'],
      rows: (book) => `SELECT name, applied_at FROM ${book} ORDER BY id`,
      say: (rows) => listed(rows),
    },
  ],
  dies: {
    kind: 'whole',
    says: 'A file goes to D1 as one batch with its row, and a failing one is rolled back. Foreign keys stay enforced in it, so dropping a table to rebuild it can delete the rows that refer to it.',
    source: 'https://developers.cloudflare.com/d1/wrangler-commands/#d1-migrations-apply',
  },
  rebuilds: [],
};
