import { defineSignature, fault, given, mention, recorded, type SignatureCase } from '../../diagnosis/index.ts';

export const signature = defineSignature({
  app: null,
  page: 'no-such-table',
  explains: ['any/table-missing'],
  title: 'A migration is recorded, and the table that it makes is not there',
  when: given(fault(recorded(mention.ofAbsent('table', 'table', 'no such table: {table}')))),
  says: {
    confirmed:
      'The history says that the migration which creates this table was applied, and the table is not there: it was recorded without being run, or the table was dropped since.',
    possible: 'If the log says that a table is missing, the history claims that it was made.',
    first: 'Find out whether the table ever was in this file: a backup, or the log of the upgrade, says it.',
    never: 'Do not delete the record so that the migration runs again, before you know what else it makes.',
  },
});

const laravel = `CREATE TABLE migrations (id integer not null primary key autoincrement, migration varchar not null, batch integer not null);
  INSERT INTO migrations (migration, batch) VALUES ('2014_10_12_000000_create_users_table', 1), ('2019_08_19_000000_create_failed_jobs_table', 1);
  CREATE TABLE users (id INTEGER PRIMARY KEY);`;

export const cases: readonly SignatureCase[] = [
  {
    name: 'Laravel: the history names the creation of the table that is missing',
    database: laravel,
    log: 'SQLSTATE[HY000]: General error: 1 no such table: failed_jobs',
    verdict: 'confirmed',
  },
  {
    name: 'a healthy database, and nothing said',
    database: `${laravel} CREATE TABLE failed_jobs (id INTEGER PRIMARY KEY);`,
    verdict: 'not-applicable',
  },
  {
    name: 'near miss: a later migration names the table again, and may have dropped it',
    database: `${laravel} INSERT INTO migrations (migration, batch) VALUES ('2024_01_01_000000_drop_failed_jobs_table', 2);`,
    log: 'no such table: failed_jobs',
    verdict: 'not-applicable',
    alsoMatches: ['any/table-missing'],
  },
];
