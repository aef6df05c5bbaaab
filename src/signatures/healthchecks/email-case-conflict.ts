import {
  all,
  any,
  defineSignature,
  fault,
  given,
  history,
  not,
  rows,
  running,
  type SignatureCase,
  upgrading,
} from '../../diagnosis/index.ts';

export const signature = defineSignature({
  app: 'healthchecks',
  title: 'Accounts that share an e-mail address but for capitals',
  when: all(
    history.applied('django', 'api', '0085_ping_object_size'),
    not(history.applied('django', 'accounts', '0049_convert_email_lowercase')),
    fault(
      rows.exist(
        'accounts that share an address but for capitals',
        // The migration skips an address that is lower-case already, and compares the others without regard to case.
        'SELECT 1 FROM auth_user GROUP BY lower(email) HAVING count(*) > 1 AND sum(email <> lower(email)) > 0',
      ),
    ),
    any(all(not(given(running.release('< v3.8'))), not(given(upgrading.to('< v3.8')))), given(upgrading.to('>= v3.8'))),
  ),
  says: {
    confirmed:
      'Two accounts or more share an e-mail address but for capitals, at least one of them written with capitals, so migration accounts.0049 of Healthchecks v3.8 stops, and nothing after it is applied.',
    possible:
      'If you upgrade to v3.8 or later, migration accounts.0049 stops at accounts that share an address but for capitals.',
    first:
      'Copy the file, then change or delete one of the two accounts with the release that still works, and migrate again.',
    never: 'Do not fake accounts.0049: the addresses would stay as they are, and later code counts on lower case.',
  },
});

const schema = (emails: readonly string[], more = '') => `
CREATE TABLE django_migrations (id integer PRIMARY KEY, app varchar(255), name varchar(255), applied datetime);
CREATE TABLE auth_user (id integer PRIMARY KEY, email varchar(254) NOT NULL);
CREATE TABLE accounts_profile (id integer PRIMARY KEY);
CREATE TABLE accounts_project (id integer PRIMARY KEY);
CREATE TABLE api_tokenbucket (id integer PRIMARY KEY);
CREATE TABLE payments_subscription (id integer PRIMARY KEY);
CREATE TABLE api_channel (id integer PRIMARY KEY);
CREATE TABLE api_check (id integer PRIMARY KEY, status varchar(6), alert_after datetime, last_ping datetime, badge_key char(32));
CREATE TABLE api_flip (id integer PRIMARY KEY, owner_id integer, created datetime, new_status varchar(8));
CREATE TABLE api_ping (id integer PRIMARY KEY, owner_id integer, created datetime, kind varchar(6));
INSERT INTO django_migrations (app, name, applied) VALUES ('accounts', '0048_alter_profile_user', ''),
  ('payments', '0009_alter_subscription_user', ''), ('api', '0085_ping_object_size', ''), ('api', '0112_alter_channel_kind', '')${more};
INSERT INTO auth_user (email) VALUES ${emails.map((email) => `('${email}')`).join(', ')};`;

const conflict = schema(['alice@example.org', 'Alice@Example.org', 'bob@example.org']);

export const cases: readonly SignatureCase[] = [
  {
    name: 'the upgrade to v3.8 stopped at accounts.0049',
    database: conflict,
    verdict: 'confirmed',
    sample: 'Healthchecks with two accounts for one address',
  },
  { name: 'v3.8 runs on it', database: conflict, running: 'v3.8', verdict: 'confirmed' },
  {
    name: 'the upgrade is still planned',
    database: conflict,
    running: 'v3.7',
    upgradingTo: 'v3.8',
    verdict: 'confirmed',
  },
  {
    name: 'two accounts with the same mixed-case address',
    database: schema(['Alice@example.org', 'Alice@example.org']),
    verdict: 'confirmed',
  },
  { name: 'v3.7 is to stay', database: conflict, upgradingTo: 'v3.7', verdict: 'ruled-out' },
  { name: 'v3.7 lives with it', database: conflict, running: 'v3.7', verdict: 'ruled-out' },
  {
    name: 'a healthy v3.7',
    database: schema(['alice@example.org', 'Bob@Example.org']),
    verdict: 'ruled-out',
    alsoMatches: ['healthchecks/illegal-instruction-3-8'],
  },
  {
    name: 'near miss: two blank addresses, and two equal ones in lower case',
    database: schema(['', '', 'carol@example.org', 'carol@example.org']),
    verdict: 'ruled-out',
    alsoMatches: ['healthchecks/illegal-instruction-3-8'],
  },
  {
    name: 'near miss: accounts.0049 is through',
    database: schema(['alice@example.org', 'Alice@example.org'], `, ('accounts', '0049_convert_email_lowercase', '')`),
    verdict: 'ruled-out',
  },
];
