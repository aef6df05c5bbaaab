import { describe, expect, it } from 'vitest';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';

const leftIn = (sql: string) =>
  snapshotAfter(sql)
    .leftovers.filter(({ certainty }) => certainty !== 'by-name')
    .map(({ table, original, tool }) => [table, original, tool]);

describe('by-hand', () => {
  it.each([
    ['users_dg_tmp', 'users'],
    ['sqlb_temp_table_3', null],
    ['sqlitestudio_temp_table', null],
    ['sqlitestudio_temp_table0', null],
  ])('knows %s for what an editor left, whatever is in the file', (name, original) => {
    expect(leftIn(`CREATE TABLE other (a); CREATE TABLE ${name} (x, y)`)).toEqual([[name, original, 'by-hand']]);
  });

  it.each(['_users_old', '_users_old_20240102', 'users_old', 'old_users', 'users_bak', 'users_copy', 'users_orig'])(
    'takes %s for a copy of a table that is like it, and for nothing without one',
    (name) => {
      expect(leftIn(`CREATE TABLE users (id, name); CREATE TABLE ${name} (id, name)`)).toEqual([
        [name, 'users', 'by-hand'],
      ]);
      expect(leftIn(`CREATE TABLE users (id, name); CREATE TABLE ${name} (width, height)`)).toEqual([]);
      expect(leftIn(`CREATE TABLE ${name} (id, name)`)).toEqual([]);
    },
  );

  it('does not keep the number in the header', () => {
    const { histories } = snapshotAfter('PRAGMA user_version = 3; CREATE TABLE a (x)');
    expect(histories.flatMap(({ tool, orTools }) => [tool, ...orTools])).not.toContain('by-hand');
  });
});
