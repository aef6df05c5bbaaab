import { describe, expect, it } from 'vitest';
import { historyIn } from './history-in.ts';

const BOOK = `CREATE TABLE knex_migrations (id integer not null primary key autoincrement, name varchar(255), batch integer, migration_time datetime);
  CREATE TABLE knex_migrations_lock ("index" integer not null primary key autoincrement, is_locked integer);`;
const APPLIED = "INSERT INTO knex_migrations (name, batch, migration_time) VALUES ('001_users.js', 1, 1700000000000);";
const free = 'INSERT INTO knex_migrations_lock (is_locked) VALUES (0);';

describe('knex', () => {
  it('lists the files that were applied, with their time', () => {
    expect(historyIn(`${BOOK} ${free} ${APPLIED}`)).toEqual({
      tool: 'knex',
      orTools: [],
      table: 'knex_migrations',
      applied: [{ id: '001_users.js', at: '2023-11-14 22:13:20' }],
      heads: ['001_users.js'],
      marks: [],
    });
  });

  it('says that its lock is held', () => {
    const { marks } = historyIn(`${BOOK} ${APPLIED} INSERT INTO knex_migrations_lock (is_locked) VALUES (1)`);
    expect(marks).toEqual([{ kind: 'locked', table: 'knex_migrations_lock', since: null }]);
  });

  it('says what was applied after a later one', () => {
    const late =
      "INSERT INTO knex_migrations (name, batch, migration_time) VALUES ('003_c.js', 2, 0), ('002_b.js', 3, 0)";
    const { marks, heads } = historyIn(`${BOOK} ${free} ${APPLIED} ${late}`);
    expect(marks).toEqual([{ kind: 'out-of-order', migration: '002_b.js', after: '003_c.js' }]);
    expect(heads).toEqual(['003_c.js']);
  });

  it('is known by its columns where the table was given another name, with its lock', () => {
    const renamed = `${BOOK} ${APPLIED} INSERT INTO knex_migrations_lock (is_locked) VALUES (1)`;
    expect(historyIn(renamed.replaceAll('knex_migrations', 'schema_log'))).toMatchObject({
      tool: 'knex',
      table: 'schema_log',
      marks: [{ kind: 'locked', table: 'schema_log_lock' }],
    });
  });
});
