import type { Mark } from './history.ts';
import { listed } from './listed.ts';
import type { MigrationTool } from './migration-tool.ts';
import { timeOf } from './time-of.ts';

/**
 * Grafana: one row per attempt, whose id is a sentence. Only a success counts: what failed is tried again at the next
 * start. Parts of it keep logs of their own, with the part's name in front of the table's.
 * https://github.com/grafana/grafana/blob/main/pkg/services/sqlstore/migrator/migrator.go
 */
export const grafana: MigrationTool = {
  id: 'grafana',
  name: 'Grafana',
  books: [
    {
      table: /^(\w+_)?migration_log$/,
      columns: ['migration_id', 'sql', 'success', 'error', 'timestamp'],
      rows: (book) => `SELECT migration_id, timestamp, success FROM ${book} ORDER BY id`,
      say(rows) {
        const done = rows.filter(([, , success]) => Number(success) === 1);
        const ids = new Set(done.map(([id]) => String(id)));
        const failed = new Map<string, Mark>();
        for (const [id, at] of rows) {
          const migration = String(id);
          if (!ids.has(migration)) failed.set(migration, { kind: 'failed', migration, at: timeOf(at) });
        }
        return listed(done, [...failed.values()]);
      },
    },
  ],
  dies: {
    kind: 'whole',
    says: 'An entry of the log and its work are one transaction. But older rebuilds of a table are several entries, and a start that dies between them leaves the table under a name such as user_v1.',
    source: 'https://github.com/grafana/grafana/blob/main/pkg/services/sqlstore/migrator/migrator.go',
  },
  rebuilds: [{ name: '{table}_v{digits}', unmistakable: false }],
};
