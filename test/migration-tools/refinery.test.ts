import { describe, expect, it } from 'vitest';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';
import { historyIn } from './history-in.ts';

const BOOK = `CREATE TABLE refinery_schema_history(
  version INT4 PRIMARY KEY,
  name VARCHAR(255),
  applied_on VARCHAR(255),
  checksum VARCHAR(255));`;
const insert = (...versions: number[]) =>
  versions
    .map((version) => `INSERT INTO refinery_schema_history VALUES (${version}, 'x', '2024-01-01T10:00:00.5Z', '42');`)
    .join('');

describe('refinery', () => {
  it('lists the files that were applied, with their time', () => {
    expect(historyIn(BOOK + insert(1, 2))).toEqual({
      tool: 'refinery',
      orTools: [],
      table: 'refinery_schema_history',
      applied: [
        { id: 'V1__x', at: '2024-01-01 10:00:00' },
        { id: 'V2__x', at: '2024-01-01 10:00:00' },
      ],
      heads: ['V2__x'],
      marks: [],
    });
  });

  it('says between which numbers one is missing', () => {
    expect(historyIn(BOOK + insert(8, 9, 11, 12)).marks).toEqual([{ kind: 'gap', after: 'V9__x', before: 'V11__x' }]);
  });

  it('misses nothing between dates, or between numbers and dates', () => {
    expect(historyIn(BOOK + insert(1, 20240101, 20240201)).marks).toEqual([]);
  });

  it('keeps the order of recording, and stands at the highest number', () => {
    const history = historyIn(BOOK + insert(1, 3, 2));
    expect(history.applied.map(({ id }) => id)).toEqual(['V1__x', 'V3__x', 'V2__x']);
    expect(history).toMatchObject({ heads: ['V3__x'], marks: [] });
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ applied: [], heads: [], marks: [] });
  });

  it('is known by its columns under another name, and only with no other', () => {
    const renamed = BOOK.replace('refinery_schema_history', 'steps');
    expect(historyIn(renamed)).toMatchObject({ tool: 'refinery', table: 'steps' });
    expect(
      snapshotAfter(renamed.replace('name VARCHAR', 'more, name VARCHAR')).histories.map(({ tool }) => tool),
    ).not.toContain('refinery');
  });
});
