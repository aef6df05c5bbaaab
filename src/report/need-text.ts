import type { Need } from '../diagnosis/index.ts';

/** What to supply, in words, so that a possible finding is settled. */
export function needText(need: Need): string {
  switch (need) {
    case 'running-release':
      return 'the release that is running';
    case 'upgrade-target':
      return 'the release that you want to upgrade to';
    case 'log':
      return 'the error text from the log';
  }
}
