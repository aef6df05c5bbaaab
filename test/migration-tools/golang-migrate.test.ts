import { describe, expect, it } from 'vitest';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';
import { historyIn } from './history-in.ts';

const BOOK = `CREATE TABLE schema_migrations (version uint64,dirty bool);
  CREATE UNIQUE INDEX version_unique ON schema_migrations (version);`;

describe('golang-migrate', () => {
  it('has one version, and no time', () => {
    expect(historyIn(`${BOOK} INSERT INTO schema_migrations VALUES (20240101000000, 0)`)).toEqual({
      tool: 'golang-migrate',
      orTools: [],
      table: 'schema_migrations',
      applied: [{ id: '20240101000000', at: null }],
      heads: ['20240101000000'],
      marks: [],
    });
  });

  it('counts a version whose step did not end as not applied', () => {
    expect(historyIn(`${BOOK} INSERT INTO schema_migrations VALUES (7, 1)`)).toMatchObject({
      applied: [],
      heads: [],
      marks: [{ kind: 'unfinished', migration: '7', at: null }],
    });
  });

  it('says that a step down from the first version did not end', () => {
    const { marks } = historyIn(`${BOOK} INSERT INTO schema_migrations VALUES (-1, 1)`);
    expect(marks).toEqual([{ kind: 'unfinished', migration: '-1', at: null }]);
  });

  it('says that it holds more than its one row, and reads the first as the tool does', () => {
    expect(historyIn(`${BOOK} INSERT INTO schema_migrations VALUES (9, 0), (3, 0)`)).toMatchObject({
      heads: ['9'],
      marks: [{ kind: 'odd-book', says: 'it holds 2 rows where it must hold 1' }],
    });
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ tool: 'golang-migrate', applied: [], heads: [], marks: [] });
  });

  it('is known by its types under another name, and by its name with other types', () => {
    const row = 'INSERT INTO schema_migrations VALUES (7, 1)';
    expect(historyIn((BOOK + row).replaceAll('schema_migrations', 'steps'))).toMatchObject({
      tool: 'golang-migrate',
      table: 'steps',
      marks: [{ kind: 'unfinished' }],
    });
    const other = 'CREATE TABLE schema_migrations (version bigint not null primary key, dirty boolean not null);';
    expect(historyIn(other + row)).toMatchObject({ tool: 'golang-migrate', marks: [{ kind: 'unfinished' }] });
    expect(
      snapshotAfter('CREATE TABLE pages (version INTEGER, dirty INTEGER)').histories.map(({ tool }) => tool),
    ).not.toContain('golang-migrate');
  });
});
