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

const button = (name: string, deletedAt = 'NULL') => `
INSERT INTO alerts_custombutton (name, deleted_at, public_primary_key, organization_id, created_at, forward_whole_payload)
  VALUES ('${name}', ${deletedAt}, 'K-${name}', 1, '2023-01-01', 0);`;

/** An escalation step that used a button. */
const step = `
INSERT INTO alerts_escalationpolicy (step, "order", public_primary_key, escalation_chain_id) VALUES (10, 0, 'E', 1);`;

const live = `${button('restart')} ${step}`;

/**
 * The jump applied the apps by the alphabet, and of the others what these asked for, until webhooks.0008. The schema keeps
 * what the rest would add: it is compared with nothing, because no release leaves this history.
 */
const unfinished = `
DELETE FROM django_migrations WHERE app IN ('labels', 'zvonok')
  OR app = 'mobile_app' AND name >= '0008' OR app = 'phone_notifications' AND name >= '0002'
  OR app = 'schedules' AND name >= '0013' OR app = 'slack' AND name >= '0004'
  OR app = 'twilioapp' AND name >= '0006' OR app = 'webhooks' AND name >= '0008';`;

export const cases: readonly SignatureCase[] = [
  {
    name: 'the jump from 1.2.40 to 1.8.5 stopped',
    at: 'oncall@v1.8.5',
    database: `${unfinished} ${live}`,
    verdict: 'confirmed',
    sample: 'Grafana OnCall after a jump over v1.3.114',
  },
  {
    name: 'the same jump without a live button, which succeeds',
    at: 'oncall@v1.8.5',
    database: button('old', "'2023-01-01'"),
    verdict: 'ruled-out',
  },
  {
    name: 'a healthy v1.8.5 that came by way of v1.3.114',
    at: 'oncall@v1.8.5',
    database: button('restart'),
    verdict: 'ruled-out',
  },
  {
    name: 'near miss: still v1.2.40',
    at: 'oncall@v1.2.40',
    database: live,
    verdict: 'ruled-out',
    alsoMatches: ['oncall/custom-button-upgrade'],
  },
];
