import { describe, expect, it } from 'vitest';
import { historyIn } from './history-in.ts';

const METADATA =
  'CREATE TABLE "ar_internal_metadata" ("key" varchar NOT NULL PRIMARY KEY, "value" varchar, "created_at" datetime(6) NOT NULL, "updated_at" datetime(6) NOT NULL);';
const BOOK = `CREATE TABLE "schema_migrations" ("version" varchar NOT NULL PRIMARY KEY); ${METADATA}`;
const OLD =
  'CREATE TABLE "schema_migrations" ("version" varchar(255) NOT NULL); CREATE UNIQUE INDEX "unique_schema_migrations" ON "schema_migrations" ("version");';

describe('rails', () => {
  it('lists the versions, and keeps no time', () => {
    expect(historyIn(`${BOOK} INSERT INTO schema_migrations VALUES ('20240101000000'), ('20240102000000')`)).toEqual({
      tool: 'rails',
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

  it('finds nothing in what branches and db:schema:load do: any order', () => {
    const { applied, heads, marks } = historyIn(
      `${BOOK} INSERT INTO schema_migrations VALUES ('20240103000000'), ('20240101000000')`,
    );
    expect(applied.map(({ id }) => id)).toEqual(['20240103000000', '20240101000000']);
    expect(heads).toEqual(['20240103000000']);
    expect(marks).toEqual([]);
  });

  it('goes by the number and not by the text', () => {
    expect(historyIn(`${BOOK} INSERT INTO schema_migrations VALUES ('10'), ('9')`).heads).toEqual(['10']);
  });

  it('is known before Rails 5 too, when a second index kept the versions apart', () => {
    const history = historyIn(`${OLD} INSERT INTO schema_migrations VALUES ('20100101000000')`);
    expect(history).toMatchObject({ tool: 'rails', orTools: [], heads: ['20100101000000'] });
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ tool: 'rails', applied: [], heads: [], marks: [] });
  });

  it.each([
    ['dbmate', 'CREATE TABLE "schema_migrations" (version varchar(128) primary key)'],
    ['golang-migrate', 'CREATE TABLE schema_migrations (version uint64,dirty bool)'],
    ['ecto', 'CREATE TABLE "schema_migrations" ("version" INTEGER PRIMARY KEY, "inserted_at" TEXT)'],
    [
      'home-grown', // Plex
      'CREATE TABLE schema_migrations (version varchar(255) NOT NULL, rollback_sql varchar(255), optimize_on_rollback boolean, min_version varchar(255))',
    ],
    ['sequel-ruby', 'CREATE TABLE `schema_migrations` (`filename` varchar(255) NOT NULL PRIMARY KEY)'],
  ])('is not taken for %s, whose table has the same name', (tool, sql) => {
    expect(historyIn(sql)).toMatchObject({ tool, orTools: [] });
  });
});
