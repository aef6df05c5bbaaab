import { defineSignature, fault, history, type SignatureCase } from '../../diagnosis/index.ts';

export const signature = defineSignature({
  app: null,
  page: 'table-already-exists',
  pageOf: {
    prisma: 'prisma-p3009-failed-migrations',
    'golang-migrate': 'golang-migrate-dirty-database',
    flyway: 'flyway-validate-failed',
    grafana: 'grafana-migration-failed',
    sqlx: 'sqlx-migration-missing-or-modified',
  },
  title: 'A migration that its tool recorded as failed or unfinished',
  when: fault(history.marked('failed', 'unfinished')),
  says: {
    confirmed:
      'The migration tool itself recorded that a migration failed or never came to its end, so it refuses to go on until somebody has looked at what that migration left.',
    possible: 'If the tool says that a migration failed, its own record agrees.',
    first:
      'Find the first error of that migration in the log of the upgrade, and compare which of its tables and columns are in the file already.',
    never:
      'Do not set the mark back (dirty, success, finished_at) and do not mark the migration as applied, before its changes were compared with the file.',
  },
});

const prisma = `CREATE TABLE _prisma_migrations (id TEXT PRIMARY KEY NOT NULL, checksum TEXT NOT NULL, finished_at DATETIME,
  migration_name TEXT NOT NULL, logs TEXT, rolled_back_at DATETIME, started_at DATETIME NOT NULL DEFAULT current_timestamp,
  applied_steps_count INTEGER UNSIGNED NOT NULL DEFAULT 0);
  INSERT INTO _prisma_migrations VALUES ('1', 'aa', 1700000000500, '20240101000000_init', NULL, NULL, 1700000000000, 1);`;
const migrate =
  'CREATE TABLE schema_migrations (version uint64, dirty bool); CREATE TABLE users (id INTEGER PRIMARY KEY);';

export const cases: readonly SignatureCase[] = [
  {
    name: 'golang-migrate: dirty',
    database: `${migrate} INSERT INTO schema_migrations VALUES (3, 1);`,
    verdict: 'confirmed',
    sample: 'An unknown app: golang-migrate says dirty',
  },
  {
    name: 'Prisma: begun and never finished',
    database: `${prisma} INSERT INTO _prisma_migrations VALUES ('2', 'bb', NULL, '20240102000000_two', NULL, NULL, 1700000100000, 0);`,
    verdict: 'confirmed',
  },
  {
    name: 'golang-migrate: clean',
    database: `${migrate} INSERT INTO schema_migrations VALUES (3, 0);`,
    verdict: 'ruled-out',
  },
  {
    name: 'near miss: Prisma, an attempt that was marked as rolled back, and repeated',
    database: `${prisma} INSERT INTO _prisma_migrations VALUES
      ('2', 'bb', NULL, '20240102000000_two', 'error', 1700000200000, 1700000100000, 0),
      ('3', 'bb', 1700000300500, '20240102000000_two', NULL, NULL, 1700000300000, 1);`,
    verdict: 'ruled-out',
  },
];
