import {
  all,
  any,
  column,
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
  app: 'oncall',
  title: 'Live custom buttons before an upgrade to v1.3.116 or later',
  when: all(
    column.present('alerts_escalationpolicy', 'custom_button_trigger_id'),
    not(history.applied('django', 'webhooks', '0008_auto_20230712_1613')),
    rows.exist('custom buttons that are not deleted', 'SELECT 1 FROM alerts_custombutton WHERE deleted_at IS NULL'),
    fault(any(upgrading.to('>= v1.3.116'), given(running.release('>= v1.3.116')))),
  ),
  says: {
    confirmed:
      'This upgrade will fail at webhooks.0008: the database has live custom buttons, and the target removes the field custom_button_trigger before it converts them.',
    possible:
      'If you upgrade straight to v1.3.116 or later, migrate stops at webhooks.0008, because the database has live custom buttons.',
    first:
      'Copy the file, then let webhooks.0008 run first: with the target image by "migrate webhooks 0008" before the plain "migrate", or, from a release before v1.3.115, by a stop at v1.3.114.',
    never: 'Do not stop at 1.4.x, as is often advised: it has lost the field already.',
  },
});

const schema = (policy: string, more: string) => `
CREATE TABLE django_migrations (id integer PRIMARY KEY, app varchar(255), name varchar(255), applied datetime);
CREATE TABLE alerts_alertgroup (id integer PRIMARY KEY);
CREATE TABLE alerts_alertreceivechannel (id integer PRIMARY KEY);
CREATE TABLE alerts_custombutton (id integer PRIMARY KEY, name varchar(100), deleted_at datetime);
CREATE TABLE alerts_escalationchain (id integer PRIMARY KEY);
CREATE TABLE alerts_escalationpolicy (id integer PRIMARY KEY, step integer${policy});
CREATE TABLE oss_installation_ossinstallation (id integer PRIMARY KEY);
CREATE TABLE schedules_customoncallshift (id integer PRIMARY KEY);
CREATE TABLE schedules_oncallschedule (id integer PRIMARY KEY);
CREATE TABLE user_management_organization (id integer PRIMARY KEY);
CREATE TABLE user_management_user (id integer PRIMARY KEY);
CREATE TABLE webhooks_webhook (id integer PRIMARY KEY, name varchar(100));
INSERT INTO django_migrations (app, name) VALUES ('alerts', '0016_auto_20230523_1355'), ('user_management', '0011_auto_20230411_1358'),
  ('schedules', '0012_auto_20230502_1259'), ('webhooks', '0006_auto_20230426_1631')${more};`;

const before = schema(', custom_button_trigger_id bigint', '');
const live = "INSERT INTO alerts_custombutton (name) VALUES ('restart'), ('page');";

export const cases: readonly SignatureCase[] = [
  {
    name: 'an upgrade straight to v1.8.5 is planned',
    database: `${before} ${live}`,
    upgradingTo: 'v1.8.5',
    verdict: 'confirmed',
  },
  { name: 'v1.16.9 is started on it', database: `${before} ${live}`, running: 'v1.16.9', verdict: 'confirmed' },
  {
    name: 'no target named',
    database: `${before} ${live}`,
    verdict: 'possible',
    sample: 'Grafana OnCall before an upgrade that will fail',
  },
  { name: 'the safe stop', database: `${before} ${live}`, upgradingTo: 'v1.3.114', verdict: 'ruled-out' },
  {
    name: 'healthy, without a live button',
    database: `${before} INSERT INTO alerts_custombutton (name, deleted_at) VALUES ('old', '2023-01-01');`,
    upgradingTo: 'v1.8.5',
    verdict: 'ruled-out',
  },
  {
    name: 'near miss: v1.3.11 has converted the buttons and kept their rows',
    database: `${schema(', custom_button_trigger_id bigint', ", ('webhooks', '0008_auto_20230712_1613')")} ${live}`,
    upgradingTo: 'v1.8.5',
    verdict: 'ruled-out',
  },
];
