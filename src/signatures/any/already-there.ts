import { any, defineSignature, fault, given, mention, type SignatureCase } from '../../diagnosis/index.ts';

export const signature = defineSignature({
  app: null,
  page: 'table-already-exists',
  title: 'A migration makes what the file already has',
  when: given(
    any(
      fault(
        mention.ofPresent(
          'own-table',
          'table',
          'table {table} already exists',
          'view {table} already exists',
          'there is already a table named {table}',
          'there is already another table or index with this name: {table}',
        ),
      ),
      fault(mention.ofPresent('column', 'column', 'duplicate column name: {column}')),
      fault(
        mention.ofPresent('index', 'index', 'index {index} already exists', 'there is already an index named {index}'),
      ),
    ),
  ),
  says: {
    confirmed:
      'The log says that something already exists, and the file does have it: a migration was run before and its record was lost, or was never written because the run died in between.',
    possible: 'If the log says that something already exists, the file has it.',
    first:
      'Compare everything else that this migration makes with the file: either all of it is there and only the record is missing, or it stopped half-way.',
    never: 'Do not drop the table or the column that is in the way: it may hold your rows.',
  },
});

const users = 'CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT); CREATE INDEX ix_email ON users (email);';

export const cases: readonly SignatureCase[] = [
  {
    name: 'a table that is there',
    database: users,
    log: 'django.db.utils.OperationalError: table "users" already exists',
    verdict: 'confirmed',
  },
  {
    name: 'a column that is there',
    database: users,
    log: 'SqliteError: duplicate column name: email',
    verdict: 'confirmed',
  },
  { name: 'an index that is there', database: users, log: 'index ix_email already exists', verdict: 'confirmed' },
  {
    name: 'a table that is there, in a log that is JSON',
    database: users,
    log: '{"level":"error","msg":"table \\"users\\" already exists"}',
    verdict: 'confirmed',
  },
  {
    name: 'a table of the name that another shall get',
    database: users,
    log: 'there is already another table or index with this name: users',
    verdict: 'confirmed',
  },
  { name: 'a healthy database, and nothing said', database: users, verdict: 'not-applicable' },
  {
    name: 'near miss: the message names a table that this file does not have',
    database: users,
    log: 'django.db.utils.OperationalError: table "posts" already exists',
    verdict: 'not-applicable',
  },
];
