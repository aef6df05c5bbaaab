import { describe, expect, it } from 'vitest';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';
import { historyIn } from './history-in.ts';

const BOOK = `CREATE TABLE "VersionInfo" ("Version" INTEGER NOT NULL, "AppliedOn" DATETIME, "Description" TEXT);
  CREATE UNIQUE INDEX "UC_Version" ON "VersionInfo" ("Version" ASC);`;
const rows = (...versions: number[]) =>
  `INSERT INTO "VersionInfo" VALUES ${versions.map((version) => `(${version}, '2024-10-30T03:05:43', 'M')`).join()};`;

describe('fluentmigrator', () => {
  it('lists the numbers with their time, and says nothing of gaps', () => {
    expect(historyIn(BOOK + rows(1, 20, 100))).toEqual({
      tool: 'fluentmigrator',
      orTools: ['servarr'],
      table: 'VersionInfo',
      applied: [
        { id: '1', at: '2024-10-30 03:05:43' },
        { id: '20', at: '2024-10-30 03:05:43' },
        { id: '100', at: '2024-10-30 03:05:43' },
      ],
      heads: ['100'],
      marks: [],
    });
  });

  it('says what was applied after a later one, by number and not by text', () => {
    const { marks, heads } = historyIn(BOOK + rows(9, 100, 20));
    expect(marks).toEqual([{ kind: 'out-of-order', migration: '20', after: '100' }]);
    expect(heads).toEqual(['100']);
  });

  it('says what was recorded twice, where the unique index is missing', () => {
    const { marks } = historyIn(BOOK.replace(/CREATE UNIQUE INDEX.*/, '') + rows(1, 1));
    expect(marks).toEqual([{ kind: 'recorded-twice', migration: '1' }]);
  });

  it('reads the table from before there were descriptions', () => {
    const older = 'CREATE TABLE "VersionInfo" ("Version" INTEGER NOT NULL, "AppliedOn" DATETIME);';
    expect(historyIn(`${older} INSERT INTO "VersionInfo" VALUES (7, '2013-01-02T03:04:05')`)).toMatchObject({
      tool: 'fluentmigrator',
      applied: [{ id: '7', at: '2013-01-02 03:04:05' }],
      marks: [],
    });
  });

  it('says that its table was not completed', () => {
    expect(historyIn('CREATE TABLE "VersionInfo" ("Version" INTEGER NOT NULL);')).toMatchObject({
      tool: 'fluentmigrator',
      heads: [],
      marks: [{ kind: 'odd-book' }],
    });
  });

  it('is not taken for a table that a program keeps for itself', () => {
    const own = 'CREATE TABLE "VersionInfo" ("id" INTEGER PRIMARY KEY, "version" INTEGER);';
    const text = 'CREATE TABLE "VersionInfo" ("version" TEXT, "AppliedOn" DATETIME);';
    const tools = [own, text].flatMap((sql) => snapshotAfter(sql).histories.map(({ tool }) => tool));
    expect(tools).not.toContain('fluentmigrator');
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ tool: 'fluentmigrator', applied: [], heads: [], marks: [] });
  });
});
