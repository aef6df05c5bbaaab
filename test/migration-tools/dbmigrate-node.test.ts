import { describe, expect, it } from 'vitest';
import { historyIn } from './history-in.ts';

const BOOK =
  'CREATE TABLE "migrations" ("id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "name" VARCHAR (255) NOT NULL, "run_on" datetime NOT NULL);';
const APPLIED =
  "INSERT INTO migrations (name, run_on) VALUES ('/20240101000000-a', 1700000000000), ('/20240102000000-b', 1700000001000);";

describe('dbmigrate-node', () => {
  it('lists the files that were applied, with their time', () => {
    expect(historyIn(BOOK + APPLIED)).toEqual({
      tool: 'dbmigrate-node',
      orTools: [],
      table: 'migrations',
      applied: [
        { id: '/20240101000000-a', at: '2023-11-14 22:13:20' },
        { id: '/20240102000000-b', at: '2023-11-14 22:13:21' },
      ],
      heads: ['/20240102000000-b'],
      marks: [],
    });
  });

  it('stands at what was recorded last, whatever its name, and thinks nothing of it', () => {
    const late = "INSERT INTO migrations (name, run_on) VALUES ('/20230101000000-late', 1700000002000)";
    expect(historyIn(BOOK + APPLIED + late)).toMatchObject({ heads: ['/20230101000000-late'], marks: [] });
  });

  it('says which was recorded twice', () => {
    const { marks } = historyIn(`${BOOK} ${APPLIED} ${APPLIED}`);
    expect(marks).toEqual([
      { kind: 'recorded-twice', migration: '/20240101000000-a' },
      { kind: 'recorded-twice', migration: '/20240102000000-b' },
    ]);
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ tool: 'dbmigrate-node', applied: [], heads: [], marks: [] });
  });
});
