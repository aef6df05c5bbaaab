import { describe, expect, it } from 'vitest';
import { historyIn } from './history-in.ts';

const BOOK = `CREATE TABLE "bun_migrations" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "name" VARCHAR, "group_id" INTEGER, "migrated_at" TIMESTAMP NOT NULL DEFAULT current_timestamp);
  CREATE TABLE "bun_migration_locks" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "table_name" VARCHAR, UNIQUE ("table_name"));`;
const ROWS = `INSERT INTO bun_migrations (name, group_id, migrated_at) VALUES
  ('20240102000000', 1, '2024-01-02 08:00:00'), ('20240101000000', 2, '2024-02-01 08:00:00');`;

describe('bun', () => {
  it('lists the numbers in the order of recording, and stands at the latest', () => {
    expect(historyIn(`${BOOK} ${ROWS}`)).toEqual({
      tool: 'bun',
      orTools: [],
      table: 'bun_migrations',
      applied: [
        { id: '20240102000000', at: '2024-01-02 08:00:00' },
        { id: '20240101000000', at: '2024-02-01 08:00:00' },
      ],
      heads: ['20240102000000'],
      marks: [],
    });
  });

  it('says that its lock is held', () => {
    const { marks } = historyIn(
      `${BOOK} ${ROWS} INSERT INTO bun_migration_locks (table_name) VALUES ('bun_migrations')`,
    );
    expect(marks).toEqual([{ kind: 'locked', table: 'bun_migration_locks', since: null }]);
  });

  it('is known by its columns where the tables were given other names, with its lock', () => {
    const renamed = `${BOOK} ${ROWS}`
      .replaceAll('bun_migration_locks', 'migration_lock')
      .replaceAll('bun_migrations', 'migration');
    expect(historyIn(`${renamed} INSERT INTO migration_lock (table_name) VALUES ('migration')`)).toMatchObject({
      tool: 'bun',
      table: 'migration',
      heads: ['20240102000000'],
      marks: [{ kind: 'locked', table: 'migration_lock' }],
    });
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ tool: 'bun', applied: [], heads: [], marks: [] });
  });
});
