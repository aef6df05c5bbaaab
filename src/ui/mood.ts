import type { Report } from '../report/index.ts';

/** How an answer is coloured; only what was compared and fits nothing known is calm. */
export const MOOD: Record<Report['outcome'], string> = {
  unreadable: 'bad',
  confirmed: 'bad',
  possible: 'unsure',
  undetermined: 'unsure',
  'not-recognised': 'plain',
  'nothing-known': 'calm',
};
