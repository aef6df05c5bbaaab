import { any, defineSignature, fault, given, mention, type SignatureCase } from '../../diagnosis/index.ts';

export const signature = defineSignature({
  app: null,
  page: 'no-such-column',
  title: 'The app asks for a column that the file does not have',
  when: given(
    any(
      fault(mention.ofAbsent('column', 'column', 'no such column: {column}')),
      fault(mention.ofAbsent('column', 'column', 'table {table} has no column named {column}')),
    ),
  ),
  says: {
    confirmed:
      'The log says that a column is missing, and no table that it could be in has it: the file is older than the program, because a migration has not run or was only recorded.',
    possible: 'If the log says that a column is missing, this file has no such column.',
    first: 'Look how far the migration history goes, and whether the migration that adds the column is recorded in it.',
    never: 'Do not add the column by hand: the migration that adds it would then stop at "duplicate column name".',
  },
});

const users =
  'CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT); CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT);';

export const cases: readonly SignatureCase[] = [
  { name: 'a column that no table has', database: users, log: 'no such column: u1.badge_key', verdict: 'confirmed' },
  {
    name: 'a column that only another table has',
    database: users,
    log: 'no such column: users.title',
    verdict: 'confirmed',
  },
  {
    name: 'an insert into a table without it',
    database: users,
    log: 'table users has no column named badge_key',
    verdict: 'confirmed',
  },
  {
    name: 'an insert of a column that only another table has',
    database: users,
    log: 'table users has no column named title',
    verdict: 'confirmed',
  },
  { name: 'a healthy database, and nothing said', database: users, verdict: 'not-applicable' },
  {
    name: 'near miss: a virtual table, whose columns are not read',
    database: `${users} CREATE VIRTUAL TABLE search USING fts4 (body);`,
    log: 'no such column: search.body',
    verdict: 'not-applicable',
  },
  {
    name: 'near miss: the column is there, so another file is meant',
    database: users,
    log: 'no such column: users.name',
    verdict: 'not-applicable',
  },
];
