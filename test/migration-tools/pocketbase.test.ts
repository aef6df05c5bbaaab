import { describe, expect, it } from 'vitest';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';
import { historyIn } from './history-in.ts';

const TABLE = 'CREATE TABLE `_migrations` (file VARCHAR(255) PRIMARY KEY NOT NULL, applied INTEGER NOT NULL);';
const BOOK = `${TABLE} CREATE TABLE _collections (id TEXT);`;

describe('pocketbase', () => {
  it('lists the files by their time, which once was in seconds', () => {
    const rows =
      "('1640988000_init.go', 1660000000), ('1700000000_b.js', 1704183000123456), ('1650000000_c.js', 1704183001)";
    expect(historyIn(`${BOOK} INSERT INTO _migrations VALUES ${rows}`)).toEqual({
      tool: 'pocketbase',
      orTools: [],
      table: '_migrations',
      applied: [
        { id: '1640988000_init.go', at: '2022-08-08 23:06:40' },
        { id: '1700000000_b.js', at: '2024-01-02 08:10:00' },
        { id: '1650000000_c.js', at: '2024-01-02 08:10:01' },
      ],
      heads: ['1650000000_c.js'],
      marks: [],
    });
  });

  it('finds nothing in an older file that was applied later', () => {
    const rows = "('2_b.js', 1704183000123456), ('1_a.js', 1704183000123457)";
    expect(historyIn(`${BOOK} INSERT INTO _migrations VALUES ${rows}`)).toMatchObject({ heads: ['1_a.js'], marks: [] });
  });

  it.each(['_logs', '_requests', '_admins'])('is known by %s too: the second file, and old releases', (neighbour) => {
    expect(historyIn(`${TABLE} CREATE TABLE ${neighbour} (id TEXT)`).tool).toBe('pocketbase');
  });

  it('takes no _migrations for its own where nothing of PocketBase stands beside it', () => {
    expect(snapshotAfter(TABLE).histories.map(({ tool }) => tool)).not.toContain('pocketbase');
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ applied: [], heads: [], marks: [] });
  });
});
