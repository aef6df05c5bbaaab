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

/** Users with these addresses; their names are made up by Healthchecks. */
const users = (...emails: string[]) => `
INSERT INTO auth_user (username, email, first_name, last_name, password, is_active, is_staff, is_superuser, date_joined)
  VALUES ${emails.map((email, at) => `('user-${at}', '${email}', '', '', '', 1, 0, 0, '2024-10-22 08:00:00')`).join(', ')};`;

const conflict = {
  at: 'healthchecks@v3.7',
  database: `UPDATE django_migrations SET applied = '2024-10-22 08:00:00';
    ${users('alice@example.org', 'Alice@Example.org', 'bob@example.org')}`,
};

export const cases: readonly SignatureCase[] = [
  {
    name: 'the upgrade to v3.8 stopped at accounts.0049',
    ...conflict,
    verdict: 'confirmed',
    sample: 'Healthchecks with two accounts for one address',
  },
  { name: 'v3.8 runs on it', ...conflict, running: 'v3.8', verdict: 'confirmed' },
  {
    name: 'the upgrade is still planned',
    ...conflict,
    running: 'v3.7',
    upgradingTo: 'v3.8',
    verdict: 'confirmed',
  },
  {
    name: 'two accounts with the same mixed-case address',
    at: 'healthchecks@v3.7',
    database: users('Alice@example.org', 'Alice@example.org'),
    verdict: 'confirmed',
  },
  { name: 'v3.7 is to stay', ...conflict, upgradingTo: 'v3.7', verdict: 'ruled-out' },
  { name: 'v3.7 lives with it', ...conflict, running: 'v3.7', verdict: 'ruled-out' },
  {
    name: 'a healthy v3.7',
    at: 'healthchecks@v3.7',
    database: users('alice@example.org', 'Bob@Example.org'),
    verdict: 'ruled-out',
    alsoMatches: ['healthchecks/illegal-instruction-3-8'],
  },
  {
    name: 'near miss: two blank addresses, and two equal ones in lower case',
    at: 'healthchecks@v3.7',
    database: users('', '', 'carol@example.org', 'carol@example.org'),
    verdict: 'ruled-out',
    alsoMatches: ['healthchecks/illegal-instruction-3-8'],
  },
  {
    name: 'near miss: accounts.0049 is through',
    at: 'healthchecks@v3.7',
    database: `${users('alice@example.org', 'Alice@example.org')}
      INSERT INTO django_migrations (app, name, applied) VALUES ('accounts', '0049_convert_email_lowercase', '');`,
    verdict: 'ruled-out',
  },
];
