import { defineSignature, fault, given, mention, type SignatureCase, unrecorded } from '../../diagnosis/index.ts';

export const signature = defineSignature({
  app: null,
  page: 'table-already-exists',
  explains: ['any/already-there'],
  title: 'A table is there, and the migration that makes it is not recorded',
  when: given(fault(unrecorded(mention.ofPresent('own-table', 'table', 'table {table} already exists')))),
  says: {
    confirmed:
      'The table is in the file and the history does not name the migration that creates it, so the tool runs that migration again and stops: the run died before its record was written, or the table was made in another way.',
    possible: 'If the log says that the table exists, the history does not know how it was made.',
    first:
      'Compare the columns of the table with what that migration makes, and look whether the rest of the migration is there too.',
    never: 'Do not drop the table: it may hold rows, and do not record the migration before all of it was compared.',
  },
});

const laravel = `CREATE TABLE migrations (id integer not null primary key autoincrement, migration varchar not null, batch integer not null);
  INSERT INTO migrations (migration, batch) VALUES ('2014_10_12_000000_create_users_table', 1);
  CREATE TABLE users (id INTEGER PRIMARY KEY); CREATE TABLE jobs (id INTEGER PRIMARY KEY);`;

export const cases: readonly SignatureCase[] = [
  {
    name: 'Laravel: the table is there, its migration is not recorded',
    database: laravel,
    log: 'SQLSTATE[HY000]: General error: 1 table "jobs" already exists',
    verdict: 'confirmed',
  },
  { name: 'a healthy database, and nothing said', database: laravel, verdict: 'not-applicable' },
  {
    name: 'near miss: the migration is recorded, so something else makes the table again',
    database: laravel,
    log: 'table "users" already exists',
    verdict: 'not-applicable',
    alsoMatches: ['any/already-there'],
  },
];
