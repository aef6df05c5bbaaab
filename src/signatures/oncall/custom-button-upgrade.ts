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

const button = (name: string, deletedAt = 'NULL') => `
INSERT INTO alerts_custombutton (name, deleted_at, public_primary_key, organization_id, created_at, forward_whole_payload)
  VALUES ('${name}', ${deletedAt}, 'K-${name}', 1, '2023-01-01', 0);`;

const live = `${button('restart')} ${button('page')}`;
const before = { at: 'oncall@v1.2.40', database: live };

export const cases: readonly SignatureCase[] = [
  {
    name: 'an upgrade straight to v1.8.5 is planned',
    ...before,
    upgradingTo: 'v1.8.5',
    verdict: 'confirmed',
  },
  { name: 'v1.16.9 is started on it', ...before, running: 'v1.16.9', verdict: 'confirmed' },
  {
    name: 'no target named',
    ...before,
    verdict: 'possible',
    sample: 'Grafana OnCall before an upgrade that will fail',
  },
  { name: 'the safe stop', ...before, upgradingTo: 'v1.3.114', verdict: 'ruled-out' },
  {
    name: 'healthy, without a live button',
    at: 'oncall@v1.2.40',
    database: button('old', "'2023-01-01'"),
    upgradingTo: 'v1.8.5',
    verdict: 'ruled-out',
  },
  {
    name: 'near miss: v1.3.11 has converted the buttons and kept their rows',
    at: 'oncall@v1.3.11',
    database: live,
    upgradingTo: 'v1.8.5',
    verdict: 'ruled-out',
  },
];
