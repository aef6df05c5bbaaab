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

const migrated = {
  at: 'healthchecks@v3.10',
  database: `UPDATE django_migrations SET applied = '2024-12-21 08:00:00';
    UPDATE django_migrations SET applied = '2025-05-10 08:00:00' WHERE app = 'api' AND name >= '0116';`,
};

export const cases: readonly SignatureCase[] = [
  {
    name: 'v3.9 code on a database that v3.10 migrated',
    ...migrated,
    running: 'v3.9',
    verdict: 'confirmed',
    sample: 'Healthchecks v3.9 put back over v3.10',
  },
  {
    name: 'v3.2 code, which does not know the column at all',
    ...migrated,
    running: '3.2',
    verdict: 'confirmed',
  },
  {
    name: 'the error line pasted instead of a release',
    ...migrated,
    log: 'sqlite3.IntegrityError: NOT NULL constraint failed: api_check.badge_key',
    verdict: 'confirmed',
  },
  {
    name: 'going back to v3.9 is planned',
    ...migrated,
    running: 'v3.10',
    upgradingTo: 'v3.9',
    verdict: 'confirmed',
  },
  { name: 'the same file and no word of what runs', ...migrated, verdict: 'possible' },
  {
    name: 'a development build before v3.10 may hold the migration',
    ...migrated,
    running: 'v3.10-dev',
    verdict: 'possible',
  },
  { name: 'a release too short to tell', ...migrated, running: 'v3', verdict: 'possible' },
  { name: 'a release that is no number says nothing', ...migrated, running: 'latest', verdict: 'possible' },
  { name: 'a healthy v3.10', ...migrated, running: 'v3.10', verdict: 'ruled-out' },
  {
    name: 'near miss: 0117 filled the keys, the column may still be NULL',
    at: 'healthchecks@v3.9',
    database: `INSERT INTO django_migrations (app, name, applied)
      VALUES ('api', '0116_alter_check_badge_key', ''), ('api', '0117_fill_badge_key', '');`,
    running: 'v3.9',
    verdict: 'ruled-out',
  },
];
