import { describe, expect, it } from 'vitest';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';
import { historyIn } from './history-in.ts';

const BOOK =
  'CREATE TABLE "migrations" ("id" integer primary key autoincrement not null, "migration" varchar not null, "batch" integer not null);';

describe('laravel', () => {
  it('lists the files in the order of recording, and keeps no time', () => {
    const rows = "(1, '2024_01_01_000000_create_users', 1), (2, '2024_01_02_000000_create_posts', 2)";
    expect(historyIn(`${BOOK} INSERT INTO migrations VALUES ${rows}`)).toEqual({
      tool: 'laravel',
      orTools: [],
      table: 'migrations',
      applied: [
        { id: '2024_01_01_000000_create_users', at: null },
        { id: '2024_01_02_000000_create_posts', at: null },
      ],
      heads: ['2024_01_02_000000_create_posts'],
      marks: [],
    });
  });

  it('finds nothing in an older file of a package that came later', () => {
    const { heads, marks } = historyIn(`${BOOK} INSERT INTO migrations VALUES (1, '2024_b', 1), (2, '2014_a', 2)`);
    expect(heads).toEqual(['2014_a']);
    expect(marks).toEqual([]);
  });

  it('says what was recorded twice, as no constraint forbids it', () => {
    const { marks } = historyIn(`${BOOK} INSERT INTO migrations VALUES (1, '2024_a', 1), (2, '2024_a', 2)`);
    expect(marks).toEqual([{ kind: 'recorded-twice', migration: '2024_a' }]);
  });

  it('is known without the id that it once lacked', () => {
    const old = 'CREATE TABLE "migrations" ("migration" varchar not null, "batch" integer not null)';
    const history = historyIn(`${old}; INSERT INTO migrations VALUES ('2014_a', 2), ('2013_b', 1)`);
    expect(history).toMatchObject({ tool: 'laravel', orTools: [], heads: ['2014_a'] });
    expect(history.applied).toHaveLength(2);
  });

  it('is known by its columns where the table was given another name', () => {
    expect(historyIn(BOOK.replace('migrations', 'lychee_log'))).toMatchObject({ tool: 'laravel', table: 'lychee_log' });
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ tool: 'laravel', applied: [], heads: [], marks: [] });
  });

  it.each([
    [
      'typeorm',
      'CREATE TABLE "migrations" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "timestamp" bigint NOT NULL, "name" varchar NOT NULL)',
    ],
    [
      'dbmigrate-node',
      'CREATE TABLE "migrations" (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, name VARCHAR (255) NOT NULL, run_on DATETIME NOT NULL)',
    ],
  ])('is not taken for %s, whose table has the same name', (tool, sql) => {
    expect(historyIn(sql)).toMatchObject({ tool, orTools: [] });
  });

  it('leaves the copy of a rebuild', () => {
    const { leftovers } = snapshotAfter(
      `${BOOK} CREATE TABLE users (id integer, name varchar); CREATE TABLE "__temp__users" (id integer, name varchar)`,
    );
    expect(leftovers).toMatchObject([{ table: '__temp__users', original: 'users', tool: 'laravel' }]);
  });
});
