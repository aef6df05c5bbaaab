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

const v37 = `
CREATE TABLE django_migrations (id integer PRIMARY KEY, app varchar(255), name varchar(255), applied datetime);
CREATE TABLE auth_user (id integer PRIMARY KEY, email varchar(254) NOT NULL);
CREATE TABLE accounts_profile (id integer PRIMARY KEY);
CREATE TABLE accounts_project (id integer PRIMARY KEY);
CREATE TABLE api_tokenbucket (id integer PRIMARY KEY);
CREATE TABLE payments_subscription (id integer PRIMARY KEY);
CREATE TABLE api_channel (id integer PRIMARY KEY);
CREATE TABLE api_check (id integer PRIMARY KEY, name varchar(100), status varchar(6) NOT NULL, alert_after datetime, last_ping datetime, badge_key char(32) NULL UNIQUE);
CREATE TABLE api_flip (id integer PRIMARY KEY, created datetime NOT NULL, old_status varchar(8), new_status varchar(8) NOT NULL, owner_id integer NOT NULL);
CREATE TABLE api_ping (id integer PRIMARY KEY, created datetime NOT NULL, kind varchar(6), owner_id integer NOT NULL);
INSERT INTO django_migrations (app, name, applied) VALUES ('accounts', '0048_alter_profile_user', '2024-10-22 08:00:00'),
  ('payments', '0009_alter_subscription_user', '2024-10-22 08:00:00'), ('api', '0085_ping_object_size', '2024-10-22 08:00:00'), ('api', '0112_alter_channel_kind', '2024-10-22 08:00:00');
INSERT INTO auth_user (email) VALUES ('alice@example.org');
INSERT INTO api_check (id, name, status, alert_after, last_ping) VALUES (1, 'backup', 'up', '2024-12-11 08:00:00', '2024-12-10 08:00:00');
INSERT INTO api_flip (owner_id, created, old_status, new_status) VALUES (1, '2024-10-22 09:00:00', 'new', 'up');
INSERT INTO api_ping (owner_id, created) VALUES (1, '2024-12-10 08:00:00');
`;

const trace = `${v37} UPDATE api_check SET status = 'down', alert_after = NULL;`;
const forgotten = 'DELETE FROM api_flip WHERE owner_id = 1;';
const olderFlip = (created: string) => `
  INSERT INTO api_check (id, name, status, last_ping) VALUES (2, 'mail', 'up', '2024-12-10 08:00:00');
  INSERT INTO api_flip (id, owner_id, created, old_status, new_status) VALUES (-1, 2, '${created}', 'new', 'up');`;

export const cases: readonly SignatureCase[] = [
  {
    name: 'sendalerts of v3.8 marked a check down and could not write its flip',
    database: trace,
    verdict: 'confirmed',
    sample: 'Healthchecks v3.8 on a v3.7 database',
  },
  {
    name: 'the same check without any flip, while the file remembers older ones',
    database: `${trace} ${forgotten} ${olderFlip('2024-11-01 08:00:00')}`,
    verdict: 'confirmed',
  },
  { name: 'v3.7 was put back, the trace stays', database: trace, running: 'v3.7', verdict: 'confirmed' },
  {
    name: 'the same trace on v3.6, where a locked database can leave it too',
    database: trace.replace('0112_alter', '0111_alter'),
    verdict: 'possible',
  },
  {
    name: 'the same trace on several checks of v3.6',
    database: `${trace.replace('0112_alter', '0111_alter')} INSERT INTO api_check (id, status) VALUES (3, 'down');
      INSERT INTO api_flip (owner_id, created, new_status) VALUES (3, '2024-11-01 08:00:00', 'up');`,
    verdict: 'confirmed',
  },
  { name: 'v3.8 runs on an untouched v3.7', database: v37, running: 'v3.8', verdict: 'confirmed' },
  {
    name: 'v3.8 runs on an older one',
    database: v37.replace('0112_alter', '0111_alter'),
    running: '3.8.1',
    verdict: 'confirmed',
  },
  {
    name: 'the follow-up error pasted',
    database: v37,
    log: 'django.db.utils.OperationalError: table api_flip has no column named reason',
    verdict: 'confirmed',
  },
  { name: 'a healthy v3.7 and no word of what runs', database: v37, verdict: 'possible' },
  {
    name: 'a development build before v3.8, which may hold anything',
    database: v37,
    running: 'v3.8-dev',
    verdict: 'possible',
  },
  { name: 'a healthy v3.7 that v3.7 runs', database: v37, running: 'v3.7', verdict: 'ruled-out' },
  {
    name: 'a healthy v3.6 and no word of what runs',
    database: v37.replace('0112_alter', '0111_alter'),
    verdict: 'ruled-out',
  },
  {
    name: 'near miss: down for real, with a flip that sendalerts dated back',
    database: `${trace} INSERT INTO api_flip (owner_id, created, old_status, new_status) VALUES (1, '2024-10-21 10:00:00', 'up', 'down');`,
    running: 'v3.7',
    verdict: 'ruled-out',
  },
  {
    name: 'near miss: reports failure since months, so that v3.7 forgot the down flip',
    database: `${trace} ${forgotten} ${olderFlip('2024-11-01 08:00:00')} UPDATE api_ping SET kind = 'fail';`,
    running: 'v3.7',
    verdict: 'ruled-out',
  },
  {
    name: 'near miss: overdue since before the oldest flip that the file remembers',
    database: `${trace} ${forgotten} ${olderFlip('2024-12-10 09:00:00')}`,
    running: 'v3.7',
    verdict: 'ruled-out',
  },
  {
    name: 'near miss: two accounts that differ by case stop the same upgrade',
    database: `${v37} INSERT INTO auth_user (email) VALUES ('Alice@example.org');`,
    running: 'v3.8',
    verdict: 'ruled-out',
    alsoMatches: ['healthchecks/email-case-conflict'],
  },
];
