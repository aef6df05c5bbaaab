import { defineSignature, fault, history, type SignatureCase } from '../../diagnosis/index.ts';

export const signature = defineSignature({
  app: null,
  page: 'table-already-exists',
  title: 'The migration history is missing',
  when: fault(history.missing()),
  says: {
    confirmed:
      'Tables are there that a migration tool makes beside its history, and the history itself is not: the next start takes the database for a new one and stops at the first table that exists.',
    possible: 'If the app runs its migrations, it takes this database for a new one.',
    first: 'Look for an older copy that still has the history, and compare its tables with the ones in this file.',
    never:
      'Do not let the app make a new history and do not fill one in by hand, before the tables were compared with what each migration makes.',
  },
});

const traces =
  'CREATE TABLE django_content_type (id INTEGER PRIMARY KEY); CREATE TABLE auth_permission (id INTEGER PRIMARY KEY);';

export const cases: readonly SignatureCase[] = [
  { name: 'tables of Django itself without its history', database: traces, verdict: 'confirmed' },
  {
    name: 'with its history',
    database: `${traces} CREATE TABLE django_migrations (id INTEGER PRIMARY KEY, app, name, applied);
      INSERT INTO django_migrations VALUES (1, 'auth', '0001_initial', '2024-01-01 00:00:00');`,
    verdict: 'ruled-out',
  },
  {
    name: 'near miss: a history under another name than the tool gives',
    database: `CREATE TABLE ar_internal_metadata (key varchar PRIMARY KEY, value varchar); CREATE TABLE users (id INTEGER PRIMARY KEY);
      CREATE TABLE app_schema_migrations (version varchar PRIMARY KEY); INSERT INTO app_schema_migrations VALUES ('20240101000000');`,
    verdict: 'ruled-out',
  },
  {
    name: 'near miss: one table that happens to have such a name',
    database: 'CREATE TABLE auth_permission (id INTEGER PRIMARY KEY); CREATE TABLE users (id INTEGER PRIMARY KEY);',
    verdict: 'ruled-out',
  },
];
