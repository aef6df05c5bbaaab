import { describe, expect, it } from 'vitest';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';
import { historyIn } from './history-in.ts';

const BOOK = `CREATE TABLE android_metadata (locale TEXT); CREATE TABLE room_master_table (id INTEGER PRIMARY KEY,identity_hash TEXT);`;
const ROW = "INSERT INTO room_master_table (id,identity_hash) VALUES(42, 'c071d4aa2c7f2604589e43cc09d62520');";

describe('room', () => {
  it('stands at the version of the header', () => {
    expect(historyIn(`PRAGMA user_version = 7; ${BOOK} ${ROW}`)).toEqual({
      tool: 'room',
      orTools: [],
      table: 'room_master_table',
      applied: [{ id: '7', at: null }],
      heads: ['7'],
      marks: [],
    });
  });

  it('says that the hash of the schema is missing', () => {
    const marks = [{ kind: 'odd-book', says: 'it lacks row 42, the hash of the schema' }];
    expect(historyIn(`PRAGMA user_version = 7; ${BOOK}`)).toMatchObject({ heads: ['7'], marks });
    expect(historyIn(`PRAGMA user_version = 7; ${BOOK} INSERT INTO room_master_table VALUES (42, NULL)`).marks).toEqual(
      marks,
    );
  });

  it('stands nowhere where the version was never set', () => {
    expect(historyIn(`${BOOK} ${ROW}`)).toMatchObject({ tool: 'room', applied: [], heads: [], marks: [] });
  });

  it('leaves the copy of an auto-migration', () => {
    const { leftovers } = snapshotAfter(`${BOOK} ${ROW} CREATE TABLE a (x); CREATE TABLE _new_a (x)`);
    expect(leftovers).toMatchObject([{ table: '_new_a', original: 'a', tool: 'room' }]);
  });
});
