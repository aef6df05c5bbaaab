import {
  all,
  any,
  column,
  defineSignature,
  fault,
  given,
  history,
  mention,
  not,
  rows,
  running,
  type SignatureCase,
} from '../../diagnosis/index.ts';

/** The case conflict stops the same upgrade with the same result, and explains it better. */
const CONFLICT = 'SELECT 1 FROM auth_user GROUP BY lower(email) HAVING count(*) > 1 AND sum(email <> lower(email)) > 0';

/** The new status in a check's newest flip, or NULL where it has none; `created` is not always in order. */
const LAST_FLIP = '(SELECT f.new_status FROM api_flip f WHERE f.owner_id = c.id ORDER BY f.id DESC LIMIT 1)';

/** A check's newest ping that reports success ('' or NULL) or failure; starts and logs do not change the status. */
const LAST_REPORT = `(SELECT coalesce(p.kind, '') FROM api_ping p
  WHERE p.owner_id = c.id AND coalesce(p.kind, '') NOT IN ('start', 'log', 'ign') ORDER BY p.id DESC LIMIT 1)`;

/**
 * sendalerts of v3.8 marks an overdue check down and only then fails to write the flip; v3.7 writes both
 * together. But old flips are forgotten, by age and by hand (`pruneflips`), so a check without any flip counts
 * only where its down flip cannot have been: its last report was a success, so it went down after its last ping,
 * and the oldest flip of the file is older than that.
 */
const SILENTLY_DOWN = `SELECT 1 FROM api_check c WHERE c.status = 'down' AND c.alert_after IS NULL AND (
    ${LAST_FLIP} <> 'down'
    OR (${LAST_FLIP} IS NULL AND ${LAST_REPORT} = ''
      AND c.last_ping > (SELECT g.created FROM api_flip g ORDER BY g.id LIMIT 1)))`;

const silentlyDown = fault(
  rows.exist('checks marked down without a record of it (no alert was sent for them)', SILENTLY_DOWN),
);
const severalSilentlyDown = fault(
  rows.exist(
    'pairs of checks that were marked down without a record of it',
    `SELECT 1 FROM (SELECT count(*) AS n FROM (${SILENTLY_DOWN} LIMIT 2)) WHERE n = 2`,
  ),
);
const runsNewer = fault(running.release('>= v3.8'));

export const signature = defineSignature({
  app: 'healthchecks',
  explains: ['any/column-missing', 'any/promised-but-missing'],
  title: 'Code of v3.8 on a database that its migrate never finished',
  when: all(
    column.absent('api_flip', 'reason'),
    history.applied('django', 'api', '0085_ping_object_size'),
    not(history.applied('django', 'api', '0114_flip_reason')),
    not(rows.exist('accounts that share an address but for capitals', CONFLICT)),
    any(
      all(history.applied('django', 'api', '0112_alter_channel_kind'), any(silentlyDown, runsNewer)),
      // Before v3.7 a locked database could leave the same trace on one check, hardly on two at a time.
      all(
        not(history.applied('django', 'api', '0112_alter_channel_kind')),
        any(severalSilentlyDown, all(silentlyDown, runsNewer)),
      ),
      all(not(history.applied('django', 'api', '0112_alter_channel_kind')), given(runsNewer)),
      given(mention.of('table {table} has no column named {column}', { table: 'api_flip', column: 'reason' })),
    ),
  ),
  says: {
    confirmed:
      'The schema is older than v3.8, but code of v3.8 or later has run on it: its migrate did not run to its end (one known cause is the "illegal instruction" crash of the v3.8 image), and as long as that code runs, alerts fail on the missing column api_flip.reason.',
    possible:
      'If you run v3.8 or later on it, its migrate did not run to its end (one known cause is the "illegal instruction" crash of the v3.8 image), and alerts fail on the missing column api_flip.reason.',
    first: 'Stop the container, copy the file, and start v3.8.1 or later: its migrate applies what is missing.',
    never:
      'Do not add the missing column by hand: the other migrations of v3.8 would still be missing, and it would hide that.',
  },
});

const user = (id: number, email: string) => `
INSERT INTO auth_user (id, username, email, first_name, last_name, password, is_active, is_staff, is_superuser, date_joined)
  VALUES (${id}, 'user-${id}', '${email}', '', '', '', 1, 0, 0, '2024-10-22 08:00:00');`;

/** A check that was up until its last ping, on 10 December. */
const check = (id: number) => `
INSERT INTO api_check (id, status, alert_after, last_ping, code, name, slug, project_id, created, timeout, grace, n_pings,
    tags, "desc", kind, schedule, tz, methods, start_kw, success_kw, failure_kw, filter_subject, filter_body,
    manual_resume, has_confirmation_link)
  VALUES (${id}, 'up', '2024-12-11 08:00:00', '2024-12-10 08:00:00', 'check-${id}', 'backup', 'backup', 1,
    '2024-10-22 08:00:00', 86400000000, 3600000000, 1, '', '', 'simple', '* * * * *', 'UTC', '', '', '', '', 0, 0, 0, 0);
INSERT INTO api_ping (owner_id, created, scheme, method, ua) VALUES (${id}, '2024-12-10 08:00:00', 'https', 'GET', '');`;

const flip = (check: number, created: string, from: string, to: string) => `
INSERT INTO api_flip (owner_id, created, old_status, new_status) VALUES (${check}, '${created}', '${from}', '${to}');`;

const up = (check: number, created: string) => flip(check, created, 'new', 'up');

/** Without a flip. */
const goesDown = (check: number) => `
UPDATE api_check SET status = 'down', alert_after = NULL WHERE id = ${check};`;

const before = `UPDATE django_migrations SET applied = '2024-10-22 08:00:00'; ${user(1, 'alice@example.org')} ${check(1)}`;
const healthy = `${before} ${up(1, '2024-10-22 09:00:00')}`;
const trace = `${healthy} ${goesDown(1)}`;
/** The flips of the check are forgotten; another, that is up, has one of this time. */
const forgotten = (remembered: string) => `${before} ${goesDown(1)} ${check(2)} ${up(2, remembered)}`;

const V37 = 'healthchecks@v3.7';
const V36 = 'healthchecks@v3.6';

export const cases: readonly SignatureCase[] = [
  {
    name: 'sendalerts of v3.8 marked a check down and could not write its flip',
    at: V37,
    database: trace,
    verdict: 'confirmed',
    sample: 'Healthchecks v3.8 on a v3.7 database',
  },
  {
    name: 'the same check without any flip, while the file remembers older ones',
    at: V37,
    database: forgotten('2024-11-01 08:00:00'),
    verdict: 'confirmed',
  },
  { name: 'v3.7 was put back, the trace stays', at: V37, database: trace, running: 'v3.7', verdict: 'confirmed' },
  {
    name: 'the same trace on v3.6, where a locked database can leave it too',
    at: V36,
    database: trace,
    verdict: 'possible',
  },
  {
    name: 'the same trace on several checks of v3.6',
    at: V36,
    database: `${trace} ${check(2)} ${up(2, '2024-11-01 08:00:00')} ${goesDown(2)}`,
    verdict: 'confirmed',
  },
  { name: 'v3.8 runs on an untouched v3.7', at: V37, database: healthy, running: 'v3.8', verdict: 'confirmed' },
  { name: 'v3.8 runs on an older one', at: V36, database: healthy, running: '3.8.1', verdict: 'confirmed' },
  {
    name: 'the follow-up error pasted',
    at: V37,
    database: healthy,
    log: 'django.db.utils.OperationalError: table api_flip has no column named reason',
    verdict: 'confirmed',
  },
  { name: 'a healthy v3.7 and no word of what runs', at: V37, database: healthy, verdict: 'possible' },
  {
    name: 'a development build before v3.8, which may hold anything',
    at: V37,
    database: healthy,
    running: 'v3.8-dev',
    verdict: 'possible',
  },
  { name: 'a healthy v3.7 that v3.7 runs', at: V37, database: healthy, running: 'v3.7', verdict: 'ruled-out' },
  { name: 'a healthy v3.6 and no word of what runs', at: V36, database: healthy, verdict: 'ruled-out' },
  {
    name: 'near miss: down for real, with a flip that sendalerts dated back',
    at: V37,
    database: `${trace} ${flip(1, '2024-10-21 10:00:00', 'up', 'down')}`,
    running: 'v3.7',
    verdict: 'ruled-out',
  },
  {
    name: 'near miss: reports failure since months, so that v3.7 forgot the down flip',
    at: V37,
    database: `${forgotten('2024-11-01 08:00:00')} UPDATE api_ping SET kind = 'fail';`,
    running: 'v3.7',
    verdict: 'ruled-out',
  },
  {
    name: 'near miss: overdue since before the oldest flip that the file remembers',
    at: V37,
    database: forgotten('2024-12-10 09:00:00'),
    running: 'v3.7',
    verdict: 'ruled-out',
  },
  {
    name: 'near miss: two accounts that differ by case stop the same upgrade',
    at: V37,
    database: `${healthy} ${user(2, 'Alice@example.org')}`,
    running: 'v3.8',
    verdict: 'ruled-out',
    alsoMatches: ['healthchecks/email-case-conflict'],
  },
];
