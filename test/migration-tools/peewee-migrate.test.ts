import { describe, expect, it } from 'vitest';
import { historyIn } from './history-in.ts';

const BOOK = `CREATE TABLE "migratehistory" ("id" INTEGER NOT NULL PRIMARY KEY, "name" VARCHAR(255) NOT NULL, "migrated_at" DATETIME NOT NULL);`;
const rows = (...names: string[]) =>
  `INSERT INTO migratehistory (name, migrated_at) VALUES ${names.map((name) => `('${name}', '2026-11-21 01:02:37.883547+00:00')`).join()}`;

describe('peewee-migrate', () => {
  it('lists the files with their time', () => {
    expect(historyIn(`${BOOK} ${rows('001_initial', '002_users')}`)).toEqual({
      tool: 'peewee-migrate',
      orTools: [],
      table: 'migratehistory',
      applied: [
        { id: '001_initial', at: '2026-11-21 01:02:37' },
        { id: '002_users', at: '2026-11-21 01:02:37' },
      ],
      heads: ['002_users'],
      marks: [],
    });
  });

  it('says what was recorded twice', () => {
    const { marks } = historyIn(`${BOOK} ${rows('001_a', '002_b', '001_a')}`);
    expect(marks).toEqual([{ kind: 'recorded-twice', migration: '001_a' }]);
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ tool: 'peewee-migrate', applied: [], heads: [], marks: [] });
  });
});
