import {
  all,
  any,
  column,
  defineSignature,
  fault,
  given,
  history,
  mention,
  running,
  type SignatureCase,
  upgrading,
} from '../../diagnosis/index.ts';

export const signature = defineSignature({
  app: 'healthchecks',
  title: 'NOT NULL on badge_key, which the running code does not fill',
  when: all(
    history.applied('django', 'api', '0118_alter_check_badge_key'),
    column.notNull('api_check', 'badge_key'),
    any(
      fault(running.release('< v3.10')),
      fault(given(upgrading.to('< v3.10'))),
      given(mention.of('NOT NULL constraint failed: {table}.{column}', { table: 'api_check', column: 'badge_key' })),
    ),
  ),
  says: {
    confirmed:
      'This database was migrated by Healthchecks v3.10 or later (or by main since 27 December 2024), and code of v3.9 or older cannot add a check to it.',
    possible:
      'If you run v3.9 or older on it, every new check fails with "NOT NULL constraint failed: api_check.badge_key".',
    first: 'Copy the file, then run v3.10 or later on it; the database itself is whole.',
    never: 'Do not delete rows from django_migrations and do not use --fake: the NOT NULL stays.',
  },
});

const schema = (badgeKey: string, last: string) => `
CREATE TABLE django_migrations (id integer PRIMARY KEY, app varchar(255), name varchar(255), applied datetime);
CREATE TABLE accounts_profile (id integer PRIMARY KEY);
CREATE TABLE accounts_project (id integer PRIMARY KEY);
CREATE TABLE api_tokenbucket (id integer PRIMARY KEY);
CREATE TABLE payments_subscription (id integer PRIMARY KEY);
CREATE TABLE api_channel (id integer PRIMARY KEY);
CREATE TABLE api_check (id integer PRIMARY KEY, name varchar(100) NOT NULL, badge_key ${badgeKey});
CREATE TABLE api_flip (id integer PRIMARY KEY, reason varchar(8) NOT NULL);
CREATE TABLE api_ping (id integer PRIMARY KEY);
INSERT INTO django_migrations (app, name, applied) VALUES
  ('accounts', '0049_convert_email_lowercase', '2024-12-20 10:00:00'),
  ('payments', '0009_alter_subscription_user', '2024-12-20 10:00:00'),
  ('api', '0114_flip_reason', '2024-12-20 10:00:00'),
  ('api', '0115_flip_api_flip_owner_created', '2024-12-20 10:00:00')${last};`;

const migrated = schema(
  'char(32) NOT NULL UNIQUE',
  `, ('api', '0116_alter_check_badge_key', '2025-05-10 09:00:00'), ('api', '0117_fill_badge_key', '2025-05-10 09:00:00'),
  ('api', '0118_alter_check_badge_key', '2025-05-10 09:00:00')`,
);

export const cases: readonly SignatureCase[] = [
  {
    name: 'v3.9 code on a database that v3.10 migrated',
    database: migrated,
    running: 'v3.9',
    verdict: 'confirmed',
    sample: 'Healthchecks v3.9 put back over v3.10',
  },
  {
    name: 'v3.2 code, which does not know the column at all',
    database: migrated,
    running: '3.2',
    verdict: 'confirmed',
  },
  {
    name: 'the error line pasted instead of a release',
    database: migrated,
    log: 'sqlite3.IntegrityError: NOT NULL constraint failed: api_check.badge_key',
    verdict: 'confirmed',
  },
  {
    name: 'going back to v3.9 is planned',
    database: migrated,
    running: 'v3.10',
    upgradingTo: 'v3.9',
    verdict: 'confirmed',
  },
  { name: 'the same file and no word of what runs', database: migrated, verdict: 'possible' },
  {
    name: 'a development build before v3.10 may hold the migration',
    database: migrated,
    running: 'v3.10-dev',
    verdict: 'possible',
  },
  { name: 'a release too short to tell', database: migrated, running: 'v3', verdict: 'possible' },
  { name: 'a release that is no number says nothing', database: migrated, running: 'latest', verdict: 'possible' },
  { name: 'a healthy v3.10', database: migrated, running: 'v3.10', verdict: 'ruled-out' },
  {
    name: 'near miss: 0117 filled the keys, the column may still be NULL',
    database: schema(
      'char(32) NULL UNIQUE',
      `, ('api', '0116_alter_check_badge_key', ''), ('api', '0117_fill_badge_key', '')`,
    ),
    running: 'v3.9',
    verdict: 'ruled-out',
  },
];
