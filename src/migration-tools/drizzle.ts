import { listedInOrder } from './listed.ts';
import type { MigrationTool } from './migration-tool.ts';

/**
 * Drizzle: one row per file, known only by the SHA-256 of its SQL; since 1.0 with its name and the time at which it was
 * applied, which rows from before lack. `created_at` is when the file was written. Releases before 1.0 apply what is newer
 * than the newest row, so a file that was written earlier and arrives later is passed over silently.
 * https://github.com/drizzle-team/drizzle-orm/blob/main/drizzle-orm/src/sqlite-core/dialect.ts
 */
export const drizzle: MigrationTool = {
  id: 'drizzle',
  name: 'Drizzle',
  books: [
    {
      table: /^__drizzle_migrations$/,
      columns: ['hash', 'created_at'],
      rows(book, columns) {
        const name = columns.includes('name') ? 'coalesce(name, hash)' : 'hash';
        const at = columns.includes('applied_at') ? 'applied_at' : 'NULL';
        return `SELECT ${name}, ${at}, created_at FROM ${book} ORDER BY rowid`;
      },
      say(rows) {
        const written = new Map(rows.map(([id, , createdAt]) => [String(id), Number(createdAt)]));
        return listedInOrder(rows, (one, other) => (written.get(one) ?? 0) - (written.get(other) ?? 0));
      },
    },
  ],
  dies: {
    kind: 'whole',
    says: 'The migrator runs all pending files in one transaction, which is rolled back. drizzle-kit push, which keeps no books, leaves every statement that was run.',
    source: 'https://github.com/drizzle-team/drizzle-orm/blob/main/drizzle-orm/src/sqlite-core/dialect.ts',
  },
  rebuilds: [{ name: '__new_{table}', unmistakable: true }],
};
