import { defineSignature, fault, history, type SignatureCase } from '../../diagnosis/index.ts';

export const signature = defineSignature({
  app: null,
  page: 'table-already-exists',
  title: 'An empty migration history beside tables that are there',
  when: fault(history.emptyBesideTables()),
  says: {
    confirmed:
      'The migration tool has its table in this file and no entry in it, but tables are there: the next start runs every migration from the first one on and stops with "already exists".',
    possible: 'If the app runs its migrations, it begins with the first one, whose tables are there already.',
    first:
      'Find out how it came about: a first start that died, another tool or version that made the tables, or a history that somebody emptied; a backup that has the history is the best way back.',
    never:
      'Do not mark all migrations as applied (stamp head, --fake, resolve) before the tables were compared with what each migration makes.',
  },
});

const book = 'CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL);';
const users = 'CREATE TABLE users (id INTEGER PRIMARY KEY);';

export const cases: readonly SignatureCase[] = [
  { name: 'Alembic: a first upgrade died', database: `${book} ${users}`, verdict: 'confirmed' },
  {
    name: 'Django: somebody emptied the history',
    database: `CREATE TABLE django_migrations (id INTEGER PRIMARY KEY, app, name, applied); ${users}`,
    verdict: 'confirmed',
  },
  {
    name: 'Knex: the first run of all was killed, and its lock is held too',
    database: `CREATE TABLE knex_migrations (id INTEGER PRIMARY KEY, name TEXT, batch INTEGER, migration_time DATETIME);
      CREATE TABLE knex_migrations_lock ("index" INTEGER PRIMARY KEY, is_locked INTEGER); INSERT INTO knex_migrations_lock VALUES (1, 1); ${users}`,
    verdict: 'confirmed',
    alsoMatches: ['any/migration-lock-held'],
  },
  {
    name: 'a history with an entry',
    database: `${book} ${users} INSERT INTO alembic_version VALUES ('c45e397531d1');`,
    verdict: 'ruled-out',
  },
  {
    name: 'near miss: nothing beside it but what the tool keeps for itself',
    database: `CREATE TABLE "__EFMigrationsHistory" ("MigrationId" TEXT PRIMARY KEY, "ProductVersion" TEXT NOT NULL);
      CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL);`,
    verdict: 'ruled-out',
  },
  {
    name: 'near miss: a new file in which nothing has been made yet',
    database: book,
    verdict: 'ruled-out',
    alsoMatches: ['pyspur/empty-version-table'],
  },
];
