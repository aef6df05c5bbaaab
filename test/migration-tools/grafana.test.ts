import { describe, expect, it } from 'vitest';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';
import { historyIn } from './history-in.ts';

const BOOK = `CREATE TABLE "migration_log" ("id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "migration_id" TEXT NOT NULL,
  "sql" TEXT NOT NULL, "success" INTEGER NOT NULL, "error" TEXT NOT NULL, "timestamp" DATETIME NOT NULL);`;
const attempt = (id: string, success: 0 | 1, at = '2024-01-01 10:00:00') =>
  `INSERT INTO migration_log (migration_id, sql, success, error, timestamp) VALUES ('${id}', 'CREATE …', ${success}, '', '${at}');`;

describe('grafana', () => {
  it('lists what succeeded, with its time', () => {
    expect(historyIn(BOOK + attempt('create user table', 1) + attempt('add index user.login', 1))).toEqual({
      tool: 'grafana',
      orTools: [],
      table: 'migration_log',
      applied: [
        { id: 'create user table', at: '2024-01-01 10:00:00' },
        { id: 'add index user.login', at: '2024-01-01 10:00:00' },
      ],
      heads: ['add index user.login'],
      marks: [],
    });
  });

  it('says what failed, once, with the time of the last attempt', () => {
    const failed = attempt('b', 0, '2024-01-02 10:00:00') + attempt('b', 0, '2024-01-03 10:00:00');
    expect(historyIn(BOOK + attempt('a', 1) + failed)).toMatchObject({
      applied: [{ id: 'a' }],
      heads: ['a'],
      marks: [{ kind: 'failed', migration: 'b', at: '2024-01-03 10:00:00' }],
    });
  });

  it('thinks nothing of a failure that was made good', () => {
    expect(historyIn(BOOK + attempt('a', 0) + attempt('a', 1))).toMatchObject({ applied: [{ id: 'a' }], marks: [] });
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ applied: [], heads: [], marks: [] });
  });

  it('reads the logs of its parts besides', () => {
    const part = BOOK.replace('migration_log', 'resource_migration_log');
    expect(snapshotAfter(BOOK + part).histories).toMatchObject([
      { tool: 'grafana', table: 'migration_log' },
      { tool: 'grafana', table: 'resource_migration_log' },
    ]);
  });

  it('is not the migration log of another app', () => {
    expect(
      snapshotAfter('CREATE TABLE migration_log (id INTEGER, migration_id TEXT, at TEXT)').histories.map(
        ({ tool }) => tool,
      ),
    ).not.toContain('grafana');
  });
});
