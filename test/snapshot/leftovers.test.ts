import { describe, expect, it } from 'vitest';
import { snapshotAfter } from './opened-snapshot.ts';

const USERS = 'CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);';
const copy = (name: string) => `CREATE TABLE "${name}" (id INTEGER PRIMARY KEY, name TEXT NOT NULL);`;

const leftovers = (sql: string) => snapshotAfter(sql).leftovers;

describe('leftovers', () => {
  it('are copies beside their original, and copies whose original is gone', () => {
    expect(leftovers(`${USERS} ${copy('_alembic_tmp_users')} ${copy('new__posts')}`)).toEqual([
      { table: '_alembic_tmp_users', original: 'users', originalIsThere: true, tool: 'alembic' },
      { table: 'new__posts', original: 'posts', originalIsThere: false, tool: 'django' },
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
    expect(leftovers(`${USERS} ${copy('_knex_temp_alter123')}`)).toMatchObject([{ original: null, tool: 'knex' }]);
  });

  it.each(['backup', 'new_users', 'temporary_files', 'users_new', 'old_users_of_ours'])(
    'are not a table of the app’s own that is called %s',
    (name) => {
      expect(leftovers(`${USERS} ${copy(name)}`).filter(({ tool }) => tool !== 'by-hand')).toEqual([]);
    },
  );
});
