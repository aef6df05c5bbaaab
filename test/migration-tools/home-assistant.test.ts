import { describe, expect, it } from 'vitest';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';
import { historyIn } from './history-in.ts';

const BOOK = `CREATE TABLE schema_changes (change_id INTEGER NOT NULL, schema_version INTEGER, changed DATETIME NOT NULL, PRIMARY KEY (change_id));
  CREATE TABLE migration_changes (migration_id VARCHAR(255) NOT NULL, version SMALLINT NOT NULL, PRIMARY KEY (migration_id));`;

/** The history in which these versions were recorded one after the other. */
function recorded(...versions: readonly number[]) {
  const rows = versions.map((version, at) => `(${version}, '2024-01-0${at + 1} 08:00:00.123456')`);
  return historyIn(`${BOOK} INSERT INTO schema_changes (schema_version, changed) VALUES ${rows.join()}`);
}

describe('home-assistant', () => {
  it('begins at the version of its day and goes up by one', () => {
    expect(recorded(41, 42, 43)).toEqual({
      tool: 'home-assistant',
      orTools: [],
      table: 'schema_changes',
      applied: [
        { id: '41', at: '2024-01-01 08:00:00' },
        { id: '42', at: '2024-01-02 08:00:00' },
        { id: '43', at: '2024-01-03 08:00:00' },
      ],
      heads: ['43'],
      marks: [],
    });
  });

  it('says that a step has no row', () => {
    expect(recorded(9, 11).marks).toEqual([{ kind: 'gap', after: '9', before: '11' }]);
  });

  it('says that the version went down, and stands where the last row is', () => {
    expect(recorded(43, 42)).toMatchObject({
      heads: ['42'],
      marks: [{ kind: 'out-of-order', migration: '42', after: '43' }],
    });
  });

  it('says what was recorded twice', () => {
    expect(recorded(42, 42).marks).toEqual([{ kind: 'recorded-twice', migration: '42' }]);
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ tool: 'home-assistant', applied: [], heads: [], marks: [] });
  });

  it('leaves the copy of a rebuild, and takes no table of another app for one', () => {
    const tables = 'CREATE TABLE states (state_id, state); CREATE TABLE states_temp_1700000000 (state_id, state);';
    expect(snapshotAfter(`${BOOK} ${tables}`).leftovers).toMatchObject([
      { table: 'states_temp_1700000000', original: 'states', tool: 'home-assistant' },
    ]);
    expect(snapshotAfter(tables).leftovers).toEqual([]);
  });
});
