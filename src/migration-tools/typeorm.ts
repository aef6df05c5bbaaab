import { listedInOrder } from './listed.ts';
import type { MigrationTool } from './migration-tool.ts';

/**
 * TypeORM: one row per migration, a class whose name ends with the time at which it was written; the column `timestamp`
 * is that time too, and when it was applied is not kept. What is pending is picked by name, so a late one runs silently.
 * https://github.com/typeorm/typeorm/blob/master/src/migration/MigrationExecutor.ts
 */
export const typeorm: MigrationTool = {
  id: 'typeorm',
  name: 'TypeORM',
  books: [
    {
      // The name can be chosen, and mostly keeps the word.
      table: /^\w*migrations?\w*$/,
      columns: ['id', 'timestamp', 'name'],
      types: { id: /^integer$/, timestamp: /^bigint$/, name: /^varchar$/ },
      rows: (book) => `SELECT name, NULL, timestamp FROM ${book} ORDER BY id`,
      say(rows) {
        const written = new Map(rows.map(([name, , timestamp]) => [String(name), Number(timestamp)]));
        return listedInOrder(rows, (one, other) => (written.get(one) ?? 0) - (written.get(other) ?? 0));
      },
    },
  ],
  dies: {
    kind: 'whole-by-default',
    says: 'All pending migrations and their rows are one transaction, which is rolled back. In mode "none", or where a migration says transaction = false, every statement stays that was run.',
    source: 'https://github.com/typeorm/typeorm/blob/master/src/migration/MigrationExecutor.ts',
  },
  rebuilds: [{ name: 'temporary_{table}', unmistakable: false }],
};
