import { describe, expect, it } from 'vitest';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';
import { historyIn } from './history-in.ts';

const BOOK = 'CREATE TABLE "schema_migrations" (version varchar(128) primary key);';
const insert = (...versions: string[]) =>
  `INSERT INTO schema_migrations VALUES ${versions.map((version) => `('${version}')`).join()};`;

describe('dbmate', () => {
  it('lists the files that were applied, without a time', () => {
    expect(historyIn(BOOK + insert('20240101000000', '20240102000000'))).toEqual({
      tool: 'dbmate',
      orTools: [],
      table: 'schema_migrations',
      applied: [
        { id: '20240101000000', at: null },
        { id: '20240102000000', at: null },
      ],
      heads: ['20240102000000'],
      marks: [],
    });
  });

  it('says what was applied after a later one', () => {
    expect(historyIn(BOOK + insert('20240102000000', '20240101000000'))).toMatchObject({
      applied: [{ id: '20240102000000' }, { id: '20240101000000' }],
      heads: ['20240102000000'],
      marks: [{ kind: 'out-of-order', migration: '20240101000000', after: '20240102000000' }],
    });
  });

  it('is known as version 1 made its table', () => {
    const older = 'CREATE TABLE schema_migrations (version varchar(255) primary key);';
    expect(historyIn(older + insert('20170101000000'))).toMatchObject({ tool: 'dbmate', heads: ['20170101000000'] });
  });

  it('is known by its one column under another name', () => {
    const renamed = (BOOK + insert('1')).replaceAll('schema_migrations', 'steps');
    expect(historyIn(renamed)).toMatchObject({ tool: 'dbmate', table: 'steps', heads: ['1'] });
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ tool: 'dbmate', orTools: [], applied: [], heads: [], marks: [] });
  });

  it.each([
    ['of Rails', 'version varchar NOT NULL PRIMARY KEY'],
    ['of Rails 4', 'version varchar(255) NOT NULL'],
    ['of golang-migrate', 'version uint64, dirty bool'],
    ['of Ecto', 'version INTEGER PRIMARY KEY, inserted_at TEXT'],
    ['of Sequel', 'filename varchar(255) NOT NULL PRIMARY KEY'],
    ['of somebody', 'version varchar(255) primary key, applied_at text'],
    ['of somebody else', 'version varchar(128) primary key, applied_at text'],
  ])('is not the table of this name %s', (_, columns) => {
    const { histories } = snapshotAfter(`CREATE TABLE schema_migrations (${columns})`);
    expect(histories.flatMap(({ tool, orTools }) => [tool, ...orTools])).not.toContain('dbmate');
  });
});
