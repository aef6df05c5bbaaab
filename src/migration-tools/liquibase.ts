import type { Mark } from './history.ts';
import { listed } from './listed.ts';
import type { MigrationTool, Value } from './migration-tool.ts';
import { timeOf } from './time-of.ts';

/**
 * Liquibase: one row per change set, which is known by its file, its id and its author together, and is written in that
 * way in messages. No constraint keeps a change set from being recorded twice. Its lock is one row of another table,
 * committed before the first change set runs.
 * https://docs.liquibase.com/concepts/tracking-tables/databasechangelog-table.html
 */
export const liquibase: MigrationTool = {
  id: 'liquibase',
  name: 'Liquibase',
  books: [
    {
      table: /^databasechangelog$/,
      columns: ['id', 'author', 'filename', 'dateexecuted', 'orderexecuted', 'exectype', 'md5sum'],
      columnsSuffice: true,
      rows: (book) =>
        `SELECT filename || '::' || id || '::' || author, dateexecuted, upper(exectype) FROM ${book} ORDER BY dateexecuted, orderexecuted`,
      say(rows) {
        const failed = rows.filter(([, , how]) => how === 'FAILED');
        const ran = rows.filter(([, , how]) => how !== 'FAILED' && how !== 'SKIPPED');
        return listed(
          ran,
          failed.map(([id, at]): Mark => ({ kind: 'failed', migration: String(id), at: timeOf(at) })),
        );
      },
      lock: {
        // The names of both tables can be chosen, each for itself.
        table: () => 'databasechangeloglock',
        columns: ['locked', 'lockgranted'],
        rows: (lock) => `SELECT locked, lockgranted FROM ${lock}`,
        held(rows) {
          const row = rows.find(([locked]) => isTrue(locked));
          return row === undefined ? null : { since: timeOf(row[1]) };
        },
      },
    },
  ],
  traces: { tables: ['databasechangeloglock'], enough: 1 },
  dies: {
    kind: 'whole-by-default',
    says: 'A change set and its row are one transaction, which is rolled back (unless it says runInTransaction="false"); earlier ones stay. A killed run leaves its lock.',
    source: 'https://docs.liquibase.com/concepts/tracking-tables/databasechangeloglock-table.html',
  },
  rebuilds: [{ name: '{table}_temporary', unmistakable: false }],
};

function isTrue(value: Value | undefined): boolean {
  return Number(value) === 1 || /^true$/i.test(String(value));
}
