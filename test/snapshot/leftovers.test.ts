import { describe, expect, it } from 'vitest';
import { snapshotAfter } from './opened-snapshot.ts';

const USERS = 'CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);';
const copy = (name: string) => `CREATE TABLE "${name}" (id INTEGER PRIMARY KEY, name TEXT NOT NULL);`;

const leftovers = (sql: string) => snapshotAfter(sql).leftovers;

describe('leftovers', () => {
  it('are copies beside their original, and copies whose original is gone', () => {
    expect(leftovers(`${USERS} ${copy('_alembic_tmp_users')} ${copy('new__posts')}`)).toEqual([
      { table: '_alembic_tmp_users', original: 'users', originalIsThere: true, tool: 'alembic', certainty: 'sure' },
      { table: 'new__posts', original: 'posts', originalIsThere: false, tool: 'django', certainty: 'sure' },
    ]);
  });

  it('are told from tables of such a name by the one whose history is in the file', () => {
    const books = 'CREATE TABLE django_migrations (id INTEGER PRIMARY KEY, app, name, applied);';
    expect(leftovers(`${books} ${USERS} ${copy('users__old')}`)).toMatchObject([{ tool: 'django', original: 'users' }]);
  });

  it('find the original of a name that the tool cuts', () => {
    const long = 'a_table_with_a_name_that_is_rather_long_for_a_table';
    expect(leftovers(`CREATE TABLE ${long} (x); ${copy(`_alembic_tmp_${long}`.slice(0, 50))}`)).toMatchObject([
      { original: long, originalIsThere: true },
    ]);
  });

  it('may not name their original', () => {
    expect(leftovers(`${USERS} ${copy('_knex_temp_alter123')}`)).toMatchObject([
      { original: null, originalIsThere: true, tool: 'knex' },
    ]);
    expect(leftovers(`CREATE TABLE posts (title, body, author); ${copy('_knex_temp_alter123')}`)).toMatchObject([
      { original: null, originalIsThere: false },
    ]);
  });

  it.each([
    ['users_old', `${USERS} ${copy('users_old')}`, 'likely'],
    ['users_old', copy('users_old'), 'by-name'],
    ['users_old', `${copy('users_old')} CREATE TABLE posts (author REFERENCES users (id));`, 'sure'],
    ['_users_old', `${USERS} ${copy('_users_old')}`, 'likely'],
    ['users__old', `${USERS} ${copy('users__old')}`, 'sure'],
  ])('by a name such as %s are as sure as what is beside them: %s', (table, sql, certainty) => {
    expect(leftovers(sql)).toMatchObject([{ table, certainty }]);
  });

  it('are not a table of another shape', () => {
    expect(leftovers(`${USERS} CREATE TABLE users_copy (job INTEGER, source TEXT, target TEXT);`)).toEqual([]);
  });

  it('are counted up to a number, the surest first', () => {
    const many = Array.from({ length: 150 }, (_, at) => `CREATE TABLE t${at}_old (x);`).join('');
    const found = leftovers(`${many} ${copy('new__posts')}`);
    expect(found).toHaveLength(100);
    expect(found[0]).toMatchObject({ table: 'new__posts' });
  });

  it.each(['backup', 'new_users', 'temporary_files', 'users_new', 'old_users_of_ours'])(
    'are not a table of the app’s own that is called %s',
    (name) => {
      expect(leftovers(`${USERS} ${copy(name)}`).filter(({ tool }) => tool !== 'by-hand')).toEqual([]);
    },
  );
});
