import { defineSignature, fault, history, type SignatureCase } from '../../diagnosis/index.ts';

export const signature = defineSignature({
  app: null,
  page: 'knex-migration-table-is-locked',
  pageOf: { efcore: 'efcore-migrations-lock', liquibase: 'liquibase-waiting-for-changelog-lock' },
  title: 'The lock of a migration run is held',
  when: fault(history.marked('locked')),
  says: {
    confirmed:
      'The lock that a migration run takes is held in this file: if no run is going on at this moment, one was killed, and every start from now on waits or refuses.',
    possible: 'If no migration is running, the lock of an earlier run was left behind.',
    first:
      'Stop the app, make sure that no other instance uses the file, and look which migrations were applied before you release the lock with the command of the tool.',
    never: 'Do not release the lock while a run may still be going on: two runs at once can do lasting damage.',
  },
});

const book = `CREATE TABLE knex_migrations (id integer not null primary key autoincrement, name varchar(255), batch integer, migration_time datetime);
  INSERT INTO knex_migrations (name, batch, migration_time) VALUES ('001_users.js', 1, 1700000000000);
  CREATE TABLE knex_migrations_lock ("index" integer not null primary key autoincrement, is_locked integer);
  CREATE TABLE users (id INTEGER PRIMARY KEY);`;

export const cases: readonly SignatureCase[] = [
  {
    name: 'Knex: a killed run left its lock',
    database: `${book} INSERT INTO knex_migrations_lock (is_locked) VALUES (1);`,
    verdict: 'confirmed',
  },
  {
    name: 'Knex: free',
    database: `${book} INSERT INTO knex_migrations_lock (is_locked) VALUES (0);`,
    verdict: 'ruled-out',
  },
  { name: 'near miss: a lock table without its row', database: book, verdict: 'ruled-out' },
];
