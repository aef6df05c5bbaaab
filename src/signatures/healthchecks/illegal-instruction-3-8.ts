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
  table,
} from '../../diagnosis/index.ts';

/** The case conflict stops the same upgrade with the same result, and explains it better. */
const CONFLICT = `SELECT 1 FROM auth_user u WHERE u.email <> lower(u.email)
         AND EXISTS (SELECT 1 FROM auth_user v WHERE v.id <> u.id AND lower(v.email) = lower(u.email))`;

/** The new status in a check's newest flip, or NULL where it has none. */
const LAST_FLIP =
  '(SELECT f.new_status FROM api_flip f WHERE f.owner_id = c.id ORDER BY f.created DESC, f.id DESC LIMIT 1)';

/** A check's newest ping that reports success ('' or NULL) or failure; starts and logs do not change the status. */
const LAST_REPORT = `(SELECT coalesce(p.kind, '') FROM api_ping p
  WHERE p.owner_id = c.id AND coalesce(p.kind, '') NOT IN ('start', 'log', 'ign') ORDER BY p.created DESC, p.id DESC LIMIT 1)`;

/**
 * sendalerts of v3.8 marks an overdue check down and only then fails to write the flip. v3.7 writes
 * both together, but forgets flips that are older than 93 days and older than the oldest kept ping.
 * So a check without any flip only counts where its down flip cannot have been forgotten: it went down
 * after its last ping, that ping was a success, and it is younger than 93 days in the file's own time.
 */
const SILENTLY_DOWN = `SELECT 1 FROM api_check c WHERE c.status = 'down' AND c.alert_after IS NULL AND (
    ${LAST_FLIP} <> 'down'
    OR (${LAST_FLIP} IS NULL AND ${LAST_REPORT} = ''
      AND julianday(c.last_ping) > (SELECT max(julianday(last_ping)) FROM api_check) - 90))`;

export const signature = defineSignature({
  app: 'healthchecks',
  title: 'Code of v3.8 on a database that its migrate never touched',
  when: all(
    column.absent('api_flip', 'reason'),
    not(history.applied('django', 'api', '0114_flip_reason')),
    not(rows.exist('accounts with a mixed-case address that another account has in another case', CONFLICT)),
    any(
      all(
        table.present('api_ping'),
        fault(rows.exist('checks marked down without a record of it (no alert was sent for them)', SILENTLY_DOWN)),
      ),
      all(history.applied('django', 'api', '0112_alter_channel_kind'), fault(running.release('>= v3.8'))),
      fault(given(running.release('>= v3.8'))),
      given(mention.of('table {table} has no column named {column}', { table: 'api_flip', column: 'reason' })),
    ),
  ),
  says: {
    confirmed:
      'The schema is still that of v3.7, but code of v3.8 or later has run on it: its migrate did not run (one known cause is the "illegal instruction" crash of the v3.8 image), and alerts fail on the missing column api_flip.reason.',
    possible:
      'If you run v3.8 or later on it, migrate has not run (one known cause is the "illegal instruction" crash of the v3.8 image), and alerts fail on the missing column api_flip.reason.',
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
CREATE TABLE api_channel (id integer PRIMARY KEY);
CREATE TABLE api_check (id integer PRIMARY KEY, name varchar(100), status varchar(6) NOT NULL, alert_after datetime, last_ping datetime, badge_key char(32) NULL UNIQUE);
CREATE TABLE api_flip (id integer PRIMARY KEY, created datetime NOT NULL, old_status varchar(8), new_status varchar(8) NOT NULL, owner_id integer NOT NULL);
CREATE TABLE api_ping (id integer PRIMARY KEY, created datetime NOT NULL, kind varchar(6), owner_id integer NOT NULL);
INSERT INTO django_migrations (app, name, applied) VALUES ('accounts', '0048_alter_profile_user', '2024-10-22 08:00:00'),
  ('payments', '0009_alter_subscription_user', '2024-10-22 08:00:00'), ('api', '0112_alter_channel_kind', '2024-10-22 08:00:00');
INSERT INTO auth_user (email) VALUES ('alice@example.org');
INSERT INTO api_check (id, name, status, alert_after, last_ping) VALUES (1, 'backup', 'up', '2024-12-11 08:00:00', '2024-12-10 08:00:00');
INSERT INTO api_flip (owner_id, created, old_status, new_status) VALUES (1, '2024-10-22 09:00:00', 'new', 'up');
INSERT INTO api_ping (owner_id, created) VALUES (1, '2024-12-10 08:00:00');
`;

const silentlyDown = `${v37} UPDATE api_check SET status = 'down', alert_after = NULL;`;

export const cases: readonly SignatureCase[] = [
  {
    name: 'sendalerts of v3.8 marked a check down and could not write its flip',
    database: silentlyDown,
    verdict: 'confirmed',
    sample: 'Healthchecks v3.8 on a v3.7 database',
  },
  {
    name: 'the same check, its first flip forgotten long ago',
    database: `${silentlyDown} DELETE FROM api_flip;`,
    verdict: 'confirmed',
  },
  { name: 'v3.7 was put back, the trace stays', database: silentlyDown, running: 'v3.7', verdict: 'confirmed' },
  { name: 'v3.8 runs on an untouched v3.7', database: v37, running: 'v3.8', verdict: 'confirmed' },
  {
    name: 'the follow-up error pasted',
    database: v37,
    log: 'django.db.utils.OperationalError: table api_flip has no column named reason',
    verdict: 'confirmed',
  },
  { name: 'a healthy v3.7 and no word of what runs', database: v37, verdict: 'possible' },
  { name: 'a healthy v3.7 that v3.7 runs', database: v37, running: 'v3.7', verdict: 'ruled-out' },
  {
    name: 'near miss: down for real, with its flip',
    database: `${silentlyDown} INSERT INTO api_flip (owner_id, created, old_status, new_status) VALUES (1, '2024-12-10 10:00:00', 'up', 'down');`,
    running: 'v3.7',
    verdict: 'ruled-out',
  },
  {
    name: 'near miss: reports failure since months, so that v3.7 forgot the down flip',
    database: `${silentlyDown} DELETE FROM api_flip; UPDATE api_ping SET kind = 'fail';`,
    running: 'v3.7',
    verdict: 'ruled-out',
  },
  {
    name: 'near miss: overdue since long before the newest ping of the file',
    database: `${silentlyDown} DELETE FROM api_flip; UPDATE api_check SET last_ping = '2024-06-01 08:00:00';
      INSERT INTO api_check (id, status, last_ping) VALUES (2, 'up', '2024-12-10 08:00:00');`,
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
