import { describe, expect, it } from 'vitest';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';
import { historyIn } from './history-in.ts';

/** What stands of an app's own books: the last migration of the one history. */
function headsOf(sql: string) {
  const { tool, heads } = historyIn(sql);
  return { tool, heads };
}

describe('home-grown', () => {
  it('lists versions with their time, and remarks nothing', () => {
    const rows = "(2, 'two', '2024-01-02 08:00:00'), (10, 'ten', '2024-01-03 08:00:00'), (9, 'nine', NULL)";
    expect(
      historyIn(`CREATE TABLE schema_version (version INTEGER, description TEXT, applied_at TEXT);
        INSERT INTO schema_version VALUES ${rows}`),
    ).toEqual({
      tool: 'home-grown',
      orTools: [],
      table: 'schema_version',
      applied: [
        { id: '2', at: '2024-01-02 08:00:00' },
        { id: '10', at: '2024-01-03 08:00:00' },
        { id: '9', at: null },
      ],
      heads: ['10'],
      marks: [],
    });
  });

  it('stands at the last name where the names do not begin with a number', () => {
    const sql = `CREATE TABLE migrations (name VARCHAR(255), UNIQUE(name)); INSERT INTO migrations VALUES ('create-table-users'), ('add-column')`;
    expect(headsOf(sql)).toEqual({ tool: 'home-grown', heads: ['add-column'] });
  });

  it.each([
    [
      'CREATE TABLE db_version (id INTEGER PRIMARY KEY, db_version TEXT)',
      "INSERT INTO db_version VALUES (1, '3.1')",
      '3.1',
    ],
    [
      'CREATE TABLE SchemaVersion (Version INT, Updated_At INT)',
      'INSERT INTO SchemaVersion VALUES (4, 1704183000)',
      '4',
    ],
    ['CREATE TABLE schema_info (schema_version INT)', 'INSERT INTO schema_info VALUES (5)', '5'],
    ['CREATE TABLE version (version TEXT)', "INSERT INTO version VALUES ('12')", '12'],
    [
      'CREATE TABLE _migrations (id INTEGER PRIMARY KEY, name TEXT, version TEXT)',
      "INSERT INTO _migrations VALUES (1, '1-a', '5.0')",
      '1-a',
    ],
    ['CREATE TABLE applied_migrations (filename TEXT)', "INSERT INTO applied_migrations VALUES ('001.sql')", '001.sql'],
    [
      'CREATE TABLE migration_history (migration_id TEXT, checksum TEXT)',
      "INSERT INTO migration_history VALUES ('a1', 'x')",
      'a1',
    ],
    [
      'CREATE TABLE applied_schema_deltas (version INT, file TEXT)',
      "INSERT INTO applied_schema_deltas VALUES (54, '54/a.sql')",
      '54/a.sql',
    ],
    // Plex: Rails' name and type, and columns of its own.
    [
      'CREATE TABLE schema_migrations (version varchar(255) NOT NULL, rollback_sql varchar(255), min_version varchar(255))',
      "INSERT INTO schema_migrations VALUES ('20240101', NULL, NULL)",
      '20240101',
    ],
    [
      'CREATE TABLE schema_migrations (version TEXT PRIMARY KEY) WITHOUT ROWID',
      "INSERT INTO schema_migrations VALUES ('7')",
      '7',
    ],
  ])('reads %s', (table, row, head) => {
    expect(headsOf(`${table}; ${row}`)).toEqual({ tool: 'home-grown', heads: [head] });
  });

  it('stands nowhere while its table is empty, or names nothing', () => {
    const table = 'CREATE TABLE schema_version (version INTEGER)';
    for (const sql of [table, `${table}; INSERT INTO schema_version VALUES (NULL)`]) {
      expect(historyIn(sql)).toMatchObject({ applied: [], heads: [], marks: [] });
    }
  });

  it.each([
    'CREATE TABLE migrations (id, name, species, continent)',
    'CREATE TABLE schema_info (key TEXT, value TEXT)',
    'CREATE TABLE schema_version (id INTEGER, customer TEXT, version INTEGER)',
    'CREATE TABLE app_version (version TEXT)',
    'CREATE TABLE versions (id, name, created_at)',
  ])('takes for a table of the app: %s', (sql) => {
    expect(snapshotAfter(sql).histories).toEqual([]);
  });

  it('is no guess where a tool is known, be it by its columns alone', () => {
    const own = 'CREATE TABLE schema_version (version INTEGER); INSERT INTO schema_version VALUES (3);';
    const alembic = 'CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL);';
    expect(historyIn(`${own} ${alembic}`).tool).toBe('alembic');
    const knex = 'CREATE TABLE migrations (id integer, name varchar(255), batch integer, migration_time datetime)';
    expect(historyIn(knex).tool).toBe('knex');
  });
});
