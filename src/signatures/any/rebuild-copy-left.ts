import { all, any, defineSignature, fault, leftover, mention, type SignatureCase } from '../../diagnosis/index.ts';

export const signature = defineSignature({
  app: null,
  page: 'table-already-exists',
  pageOf: { alembic: 'alembic-tmp-table-exists' },
  title: 'A copy that a table rebuild left behind, beside its table',
  when: any(
    fault(leftover.besideItsTable()),
    all(fault(leftover.besideItsTable('likely')), mention.ofPresent('copy', 'table', 'table {table} already exists')),
  ),
  says: {
    confirmed:
      'A migration died while it rebuilt a table: its working copy is still there, and the table itself is there as well, so the next attempt stops with "already exists".',
    possible:
      'A table is called like the working copy of another, and is like it: if the log says that it already exists, a migration died while it rebuilt that table; people and apps keep such tables too.',
    first:
      'Take a copy of the file, make sure that the app itself does not use the second table, compare the rows of the two (their numbers are in the proof), and drop the working copy only where the table itself has everything.',
    never: 'Do not drop the table itself, and do not drop the copy before you have compared: it may be the fuller one.',
  },
});

const users = "CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO users (name) VALUES ('a'), ('b');";
const book =
  "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL); INSERT INTO alembic_version VALUES ('a1');";

export const cases: readonly SignatureCase[] = [
  {
    name: 'an empty _alembic_tmp_ table beside its table, as Alembic leaves it with current Python',
    database: `${book} ${users} CREATE TABLE _alembic_tmp_users (id INTEGER PRIMARY KEY, name TEXT NOT NULL);`,
    verdict: 'confirmed',
    sample: 'An unknown app: a migration of Alembic died',
  },
  {
    name: 'a full copy beside its table',
    database: `${users} CREATE TABLE "new__users" (id INTEGER PRIMARY KEY, name TEXT NOT NULL); INSERT INTO "new__users" SELECT * FROM users;`,
    verdict: 'confirmed',
  },
  {
    name: 'a copy of a tool that does not say of which table',
    database: `${users} CREATE TABLE _knex_temp_alter042 (id INTEGER PRIMARY KEY);`,
    verdict: 'confirmed',
  },
  {
    name: 'a table whose name could be a copy’s, like the one beside it: an archive of the app’s own, or a copy',
    database: `${users} CREATE TABLE users_old (id INTEGER PRIMARY KEY, name TEXT);`,
    verdict: 'possible',
  },
  {
    name: 'the same, and the log says that it is in the way',
    database: `${users} CREATE TABLE users_old (id INTEGER PRIMARY KEY, name TEXT);`,
    log: 'SqliteError: table "users_old" already exists',
    verdict: 'confirmed',
  },
  {
    name: 'a copy that the log names: nothing was made before without being recorded',
    database: `CREATE TABLE migrations (id integer not null primary key autoincrement, migration varchar not null, batch integer not null);
      INSERT INTO migrations (migration, batch) VALUES ('2014_10_12_000000_create_users_table', 1);
      ${users} CREATE TABLE __temp__users (id INTEGER PRIMARY KEY, name TEXT);`,
    log: 'SQLSTATE[HY000]: General error: 1 table "__temp__users" already exists',
    verdict: 'confirmed',
  },
  { name: 'a database without any copy', database: `${book} ${users}`, verdict: 'ruled-out' },
  {
    name: 'near miss: a table of the app’s own that is called like a copy of nothing',
    database: `${book} ${users} CREATE TABLE new_releases (id INTEGER PRIMARY KEY); CREATE TABLE backup (id INTEGER PRIMARY KEY);`,
    verdict: 'ruled-out',
  },
  {
    name: 'near miss: two tables of a name that could be a copy’s, and of different shape',
    database: `${users} CREATE TABLE users_copy (job INTEGER, source TEXT, target TEXT);`,
    verdict: 'ruled-out',
  },
  {
    name: 'near miss: the table is gone, so the copy is all there is',
    database: `${book} CREATE TABLE _alembic_tmp_users (id INTEGER PRIMARY KEY, name TEXT NOT NULL); INSERT INTO _alembic_tmp_users VALUES (1, 'a');`,
    verdict: 'ruled-out',
    alsoMatches: ['any/rebuild-rows-in-copy'],
  },
];
