import { describe, expect, it } from 'vitest';
import { historyIn } from './history-in.ts';

const BOOK = 'CREATE TABLE `SequelizeMeta` (`name` VARCHAR(255) NOT NULL UNIQUE PRIMARY KEY);';
const rows = (...names: string[]) => `INSERT INTO SequelizeMeta VALUES ${names.map((name) => `('${name}')`).join()};`;

describe('sequelize', () => {
  it('lists the files, which have no time', () => {
    expect(historyIn(BOOK + rows('20240101-a.js', '20240102-b.js'))).toEqual({
      tool: 'sequelize',
      orTools: [],
      table: 'SequelizeMeta',
      applied: [
        { id: '20240101-a.js', at: null },
        { id: '20240102-b.js', at: null },
      ],
      heads: ['20240102-b.js'],
      marks: [],
    });
  });

  it('says what was applied after a later one', () => {
    const { marks, heads } = historyIn(BOOK + rows('20240102-b.js', '20240101-a.js'));
    expect(marks).toEqual([{ kind: 'out-of-order', migration: '20240101-a.js', after: '20240102-b.js' }]);
    expect(heads).toEqual(['20240102-b.js']);
  });

  it('reads the time where the table was given one; the table of the seeders is not taken for it', () => {
    const timed =
      'CREATE TABLE `SequelizeMeta` (`name` VARCHAR(255) NOT NULL UNIQUE PRIMARY KEY, `createdAt` DATETIME NOT NULL, `updatedAt` DATETIME NOT NULL);';
    const row =
      "INSERT INTO SequelizeMeta VALUES ('a.js', '2024-05-06 07:08:09.123 +00:00', '2025-01-01 00:00:00.000 +00:00');";
    expect(historyIn(timed + row + BOOK.replace('SequelizeMeta', 'SequelizeData'))).toMatchObject({
      table: 'SequelizeMeta',
      applied: [{ id: 'a.js', at: '2024-05-06 07:08:09' }],
    });
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ tool: 'sequelize', applied: [], heads: [], marks: [] });
  });
});
