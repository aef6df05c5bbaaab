import { all, column, defineSignature, fault, history, not, rows, type SignatureCase } from '../../diagnosis/index.ts';

export const signature = defineSignature({
  app: 'oncall',
  explains: ['any/table-missing', 'any/column-missing', 'any/promised-but-missing'],
  title: 'Migration alerts.0051 dropped custom_button_trigger before webhooks.0008 could read it',
  when: all(
    history.applied('django', 'alerts', '0051_remove_escalationpolicy_custom_button_trigger'),
    fault(not(history.applied('django', 'webhooks', '0008_auto_20230712_1613'))),
    column.absent('alerts_escalationpolicy', 'custom_button_trigger_id'),
    rows.exist('custom buttons that are not deleted', 'SELECT 1 FROM alerts_custombutton WHERE deleted_at IS NULL'),
  ),
  says: {
    confirmed:
      'The upgrade jumped over the releases that turn custom buttons into webhooks: alerts.0051 has removed the field, webhooks.0008 still needs it, so no release gets past "Cannot resolve keyword \'custom_button_trigger\' into field".',
    possible: 'The upgrade jumped over the releases that turn custom buttons into webhooks.',
    first:
      'Put back the copy from before the upgrade if there is one, and go by way of v1.3.114; without one, copy the file and follow the writeup.',
    never:
      'Do not fake webhooks.0008: the buttons are not converted, and the next migration deletes the escalation steps that used them.',
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

const dropped = `, ('alerts', '0051_remove_escalationpolicy_custom_button_trigger'), ('alerts', '0054_usernotificationbundle_bundlednotification_and_more'),
  ('webhooks', '0007_webhookresponse_event_data')`;
const button =
  "INSERT INTO alerts_custombutton (name) VALUES ('restart'); INSERT INTO alerts_escalationpolicy (step) VALUES (10);";

export const cases: readonly SignatureCase[] = [
  {
    name: 'the jump from 1.2.40 to 1.8.5 stopped',
    database: `${schema('', dropped)} ${button}`,
    verdict: 'confirmed',
    sample: 'Grafana OnCall after a jump over v1.3.114',
  },
  {
    name: 'the same jump without a live button, which succeeds',
    database: `${schema('', `${dropped}, ('webhooks', '0008_auto_20230712_1613')`)} INSERT INTO alerts_custombutton (name, deleted_at) VALUES ('old', '2023-01-01');`,
    verdict: 'ruled-out',
  },
  {
    name: 'a healthy v1.8.5 that came by way of v1.3.114',
    database: `${schema('', `${dropped}, ('webhooks', '0008_auto_20230712_1613')`)} ${button}`,
    verdict: 'ruled-out',
  },
  {
    name: 'near miss: still v1.2.40',
    database: `${schema(', custom_button_trigger_id bigint', '')} ${button}`,
    verdict: 'ruled-out',
    alsoMatches: ['oncall/custom-button-upgrade'],
  },
];
