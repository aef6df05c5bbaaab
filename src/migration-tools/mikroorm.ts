import { listed } from './listed.ts';
import type { MigrationTool } from './migration-tool.ts';

/**
 * MikroORM: one row per migration, with its time in milliseconds, or as text where an older version made the table.
 * https://mikro-orm.io/docs/migrations
 */
export const mikroorm: MigrationTool = {
  id: 'mikroorm',
  name: 'MikroORM',
  books: [
    {
      table: /^mikro_orm_migrations$/,
      columns: ['name', 'executed_at'],
      rows: (book) => `SELECT name, executed_at FROM ${book} ORDER BY id`,
      say: (rows) => listed(rows),
    },
  ],
  dies: {
    kind: 'whole-by-default',
    says: 'All pending migrations are one transaction with a savepoint for each, and it is rolled back; with allOrNothing or transactional switched off more stays.',
    source: 'https://mikro-orm.io/docs/migrations',
  },
  rebuilds: [{ name: '{table}__temp_alter', unmistakable: true }],
};
