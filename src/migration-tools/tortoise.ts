import { byNumber, listedByApp } from './listed.ts';
import type { MigrationTool } from './migration-tool.ts';

/**
 * Tortoise ORM's own migrations, which follow Aerich and are kept like Django's: one row per migration of one app. What
 * depends on what is only in the files of the running code.
 * https://github.com/tortoise/tortoise-orm/blob/0d82fc2fcdcfd4dfb3b7c02a0f1b1f0be8750e03/tortoise/migrations/recorder.py
 */
export const tortoise: MigrationTool = {
  id: 'tortoise',
  name: 'Tortoise ORM migrations',
  books: [
    {
      table: /^tortoise_migrations$/,
      columns: ['app', 'name', 'applied_at'],
      rows: (book) => `SELECT app, name, applied_at FROM ${book} ORDER BY id`,
      say: (rows) => listedByApp(rows, byNumber),
    },
  ],
  dies: {
    kind: 'whole-by-default',
    says: 'A migration is rolled back as a whole, unless it is not atomic; but its row is written after its commit, so a complete schema without its row can occur.',
    source:
      'https://github.com/tortoise/tortoise-orm/blob/25bc2947f26cce04a71177d4812911976c4effe7/tortoise/migrations/executor.py',
  },
  rebuilds: [{ name: 'new__{table}', unmistakable: true }],
};
