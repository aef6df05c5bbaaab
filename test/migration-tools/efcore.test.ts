import { describe, expect, it } from 'vitest';
import { historyIn } from './history-in.ts';

const BOOK = `CREATE TABLE "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);`;
const LOCK = `CREATE TABLE "__EFMigrationsLock" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY,
    "Timestamp" TEXT NOT NULL
);`;
const rows = (...ids: string[]) =>
  `INSERT INTO "__EFMigrationsHistory" VALUES ${ids.map((id) => `('${id}', '9.0.0')`).join()};`;

describe('efcore', () => {
  it('lists the migrations, which have no time, and takes an empty lock for free', () => {
    expect(historyIn(BOOK + LOCK + rows('20240101000000_A', '20240201000000_B'))).toEqual({
      tool: 'efcore',
      orTools: [],
      table: '__EFMigrationsHistory',
      applied: [
        { id: '20240101000000_A', at: null },
        { id: '20240201000000_B', at: null },
      ],
      heads: ['20240201000000_B'],
      marks: [],
    });
  });

  it('says what was applied after a later one', () => {
    const { marks, heads } = historyIn(BOOK + rows('20240201000000_B', '20240101000000_A'));
    expect(marks).toEqual([{ kind: 'out-of-order', migration: '20240101000000_A', after: '20240201000000_B' }]);
    expect(heads).toEqual(['20240201000000_B']);
  });

  it('says that its lock is held, and since when', () => {
    const held = `INSERT INTO "__EFMigrationsLock" VALUES (1, '2025-02-03 04:05:06.7890000+00:00');`;
    expect(historyIn(BOOK + LOCK + held).marks).toEqual([
      { kind: 'locked', table: '__EFMigrationsLock', since: '2025-02-03 04:05:06' },
    ]);
  });

  it('is known by its columns under another name, unlike the table of Entity Framework 6', () => {
    const renamed = BOOK.replaceAll('__EFMigrationsHistory', 'Migrations');
    const six =
      'CREATE TABLE "__MigrationHistory" (MigrationId TEXT, ContextKey TEXT, Model BLOB, ProductVersion TEXT);';
    expect(historyIn(renamed + six)).toMatchObject({ tool: 'efcore', table: 'Migrations' });
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ tool: 'efcore', applied: [], heads: [], marks: [] });
  });
});
