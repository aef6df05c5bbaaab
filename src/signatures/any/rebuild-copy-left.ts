import { defineSignature, fault, leftover, type SignatureCase } from '../../diagnosis/index.ts';

export const signature = defineSignature({
  app: null,
  page: 'table-already-exists',
  pageOf: { alembic: 'alembic-tmp-table-exists' },
  title: 'A copy that a table rebuild left behind, beside its table',
  when: fault(leftover.besideItsTable()),
  says: {
    confirmed:
      'A migration died while it rebuilt a table: its working copy is still there, and the table itself is there as well, so the next attempt stops with "already exists".',
    possible: 'If a migration rebuilds this table, it stops because its working copy is still there.',
    first:
      'Take a copy of the file, compare the rows of the two tables (their numbers are in the proof), and drop the working copy only where the table itself has everything.',
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
  { name: 'a database without any copy', database: `${book} ${users}`, verdict: 'ruled-out' },
  {
    name: 'near miss: a table of the app’s own that is called like a copy of nothing',
    database: `${book} ${users} CREATE TABLE new_releases (id INTEGER PRIMARY KEY); CREATE TABLE backup (id INTEGER PRIMARY KEY);`,
    verdict: 'ruled-out',
  },
  {
    name: 'near miss: the table is gone, so the copy is all there is',
    database: `${book} CREATE TABLE _alembic_tmp_users (id INTEGER PRIMARY KEY, name TEXT NOT NULL); INSERT INTO _alembic_tmp_users VALUES (1, 'a');`,
    verdict: 'ruled-out',
    alsoMatches: ['any/rebuild-rows-in-copy'],
  },
];
