import { describe, expect, it } from 'vitest';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';
import { historyIn } from './history-in.ts';

const BOOK = `CREATE TABLE "migrations" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "timestamp" bigint NOT NULL, "name" varchar NOT NULL);`;
const [A, B, C] = ['Zebra1600000000000', 'Ant1700000000000', 'Moth1800000000000'];
const rows = (...names: readonly (string | undefined)[]) =>
  `INSERT INTO migrations (timestamp, name) VALUES ${names.map((name) => `(${name?.slice(-13)}, '${name}')`).join()};`;

describe('typeorm', () => {
  it('lists the classes, whose time is not that of their application', () => {
    expect(historyIn(BOOK + rows(A, B))).toEqual({
      tool: 'typeorm',
      orTools: [],
      table: 'migrations',
      applied: [
        { id: A, at: null },
        { id: B, at: null },
      ],
      heads: [B],
      marks: [],
    });
  });

  it('says what was applied after one that was written later', () => {
    const { marks, heads } = historyIn(BOOK + rows(A, C, B));
    expect(marks).toEqual([{ kind: 'out-of-order', migration: B, after: C }]);
    expect(heads).toEqual([C]);
  });

  it('says what was recorded twice', () => {
    expect(historyIn(BOOK + rows(A, A)).marks).toEqual([{ kind: 'recorded-twice', migration: A }]);
  });

  it('is known under another name that keeps the word', () => {
    const renamed = (BOOK + rows(A)).replaceAll('migrations', 'typeorm_migrations');
    expect(historyIn(renamed)).toMatchObject({ tool: 'typeorm', table: 'typeorm_migrations', heads: [A] });
  });

  it.each([
    'CREATE TABLE "migrations" ("id" integer primary key autoincrement not null, "migration" varchar not null, "batch" integer not null)',
    'CREATE TABLE migrations (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, name VARCHAR (255) NOT NULL, run_on DATETIME NOT NULL)',
    'CREATE TABLE migrations (id VARCHAR(255) PRIMARY KEY)',
    'CREATE TABLE migrations (id INTEGER PRIMARY KEY, timestamp TEXT, name TEXT)',
    'CREATE TABLE animal_migration_paths (id INTEGER PRIMARY KEY, timestamp BIGINT, name TEXT)',
  ])('is not taken for %s', (sql) => {
    expect(snapshotAfter(sql).histories.filter(({ tool }) => tool === 'typeorm')).toEqual([]);
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ tool: 'typeorm', applied: [], heads: [], marks: [] });
  });
});
