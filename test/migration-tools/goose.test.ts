import { describe, expect, it } from 'vitest';
import { historyIn } from './history-in.ts';

const BOOK = `CREATE TABLE goose_db_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version_id INTEGER NOT NULL,
  is_applied INTEGER NOT NULL,
  tstamp TIMESTAMP DEFAULT (datetime('now'))
);`;
const FIRST = '(0, 1)';
const rows = (...values: string[]) => `${BOOK} INSERT INTO goose_db_version (version_id, is_applied, tstamp)
  VALUES ${values.map((value) => value.replace(')', ", '2024-01-01 10:00:00')")).join()}`;

describe('goose', () => {
  it('lists the versions that are applied, with their time, and not its row of version 0', () => {
    expect(historyIn(rows(FIRST, '(20240101000000, 1)', '(20240102000000, 1)'))).toEqual({
      tool: 'goose',
      orTools: [],
      table: 'goose_db_version',
      applied: [
        { id: '20240101000000', at: '2024-01-01 10:00:00' },
        { id: '20240102000000', at: '2024-01-01 10:00:00' },
      ],
      heads: ['20240102000000'],
      marks: [],
    });
  });

  it('does not count what an older release rolled back', () => {
    expect(historyIn(rows(FIRST, '(1, 1)', '(2, 1)', '(2, 0)'))).toMatchObject({
      applied: [{ id: '1' }],
      heads: ['1'],
      marks: [{ kind: 'rolled-back', migration: '2' }],
    });
  });

  it('counts what was rolled back and applied again, in its last place', () => {
    const history = historyIn(rows(FIRST, '(2, 1)', '(2, 0)', '(1, 1)', '(2, 1)'));
    expect(history.applied.map(({ id }) => id)).toEqual(['1', '2']);
    expect(history.marks).toEqual([]);
  });

  it('says which was recorded twice', () => {
    expect(historyIn(rows(FIRST, '(1, 1)', '(1, 1)')).marks).toEqual([{ kind: 'recorded-twice', migration: '1' }]);
  });

  it('says what was applied after a later version, by number', () => {
    expect(historyIn(rows(FIRST, '(9, 1)', '(10, 1)', '(2, 1)'))).toMatchObject({
      heads: ['10'],
      marks: [{ kind: 'out-of-order', migration: '2', after: '10' }],
    });
  });

  it('says that the row of version 0 is missing, without which it does not run', () => {
    expect(historyIn(rows('(1, 1)')).marks).toEqual([{ kind: 'odd-book', says: expect.stringMatching('version 0') }]);
    expect(historyIn(BOOK)).toMatchObject({ applied: [], heads: [], marks: [{ kind: 'odd-book' }] });
  });

  it('stands nowhere while it holds only the row of version 0', () => {
    expect(historyIn(rows(FIRST))).toMatchObject({ applied: [], heads: [], marks: [] });
  });

  it('is known by its columns under another name', () => {
    const renamed = rows(FIRST, '(1, 1)').replaceAll('goose_db_version', 'app_versions');
    expect(historyIn(renamed)).toMatchObject({ tool: 'goose', table: 'app_versions', heads: ['1'] });
  });
});
