import { all, any, defineSignature, fault, history, mention, type SignatureCase } from '../../diagnosis/index.ts';

export const signature = defineSignature({
  app: null,
  page: 'table-already-exists',
  title: 'Several migration tools keep their books in one file',
  when: all(
    fault(history.ofSeveralTools()),
    any(
      mention.ofPresent('own-table', 'table', 'table {table} already exists'),
      mention.ofPresent('column', 'column', 'duplicate column name: {column}'),
    ),
  ),
  says: {
    confirmed:
      'The books of several migration tools are in this file, and what the app wants to make is there already: another app, or an earlier version of it with another tool, has used the same file.',
    possible:
      'If the log says that something already exists, look here: the books of several migration tools are in this file, from two apps or from two ages of one.',
    first: 'Check the path of the database of every app that you run: two that share one file are the likeliest cause.',
    never: 'Do not drop tables to make room before you know which app they belong to.',
  },
});

const alembic =
  "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL); INSERT INTO alembic_version VALUES ('a1');";
const django = `CREATE TABLE django_migrations (id INTEGER PRIMARY KEY, app, name, applied);
  INSERT INTO django_migrations VALUES (1, 'app', '0001_initial', '2024-01-01 00:00:00');`;
const users = 'CREATE TABLE users (id INTEGER PRIMARY KEY);';

export const cases: readonly SignatureCase[] = [
  { name: 'books of two tools, and nothing said', database: `${alembic} ${django} ${users}`, verdict: 'possible' },
  {
    name: 'books of two tools, and a table that exists already',
    database: `${alembic} ${django} ${users}`,
    log: 'sqlite3.OperationalError: table users already exists',
    verdict: 'confirmed',
    alsoMatches: ['any/already-there'],
  },
  { name: 'books of one tool', database: `${alembic} ${users}`, verdict: 'ruled-out' },
  {
    name: 'near miss: a table that only has the name of another tool’s book',
    database: `${alembic} ${users} CREATE TABLE migrations (id INTEGER PRIMARY KEY, from_country TEXT, to_country TEXT);`,
    verdict: 'ruled-out',
  },
];
