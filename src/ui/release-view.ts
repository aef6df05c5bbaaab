import { driftSentence } from '../report/drift-text.ts';
import type { ReportedStanding } from '../report/report.ts';
import { reportWords, spokenHere } from '../words/report-words.ts';
import { element } from './element.ts';
import { jumpLink } from './jump-link.ts';
import { pageHref } from './page-href.ts';
import { relationView } from './relation-view.ts';

/** Which release wrote the file, how its schema compares, and how it stands to the releases that the user named. */
export function releaseView(standing: ReportedStanding, app: string, driftId: string): HTMLElement {
  const { kind, label, says, foreign, drift, running, upgradingTo, stops } = standing;
  const words = reportWords();
  const differs = drift !== null && drift.length > 0;
  return element(
    'section',
    { class: `release ${kind}` },
    element(
      'h3',
      {},
      element('span', { class: 'of', ...spokenHere() }, words.releaseOf(app)),
      element('span', { class: 'name' }, label),
    ),
    element('p', {}, says),
    foreign === null ? null : element('p', {}, foreign),
    element(
      'p',
      { class: differs ? 'differs' : drift === null ? 'not-compared' : 'agrees' },
      `${driftSentence(standing)} `,
      differs ? jumpLink(driftId, 'Look at them') : null,
    ),
    running === null ? null : relationView(words.running, running),
    upgradingTo === null ? null : relationView(words.upgrade, upgradingTo, stopsView(stops)),
    running === null && upgradingTo === null && COMPARES.includes(kind) ? compareHint() : null,
  );
}

/** Releases at which the upgrade has to stop, before anything is started. */
function stopsView(stops: ReportedStanding['stops']): HTMLElement | null {
  if (stops.length === 0) return null;
  return element(
    'div',
    { class: 'stops' },
    element('p', {}, element('strong', {}, 'Stop on the way:')),
    element(
      'ol',
      {},
      ...stops.map(({ at, because, page }) =>
        element(
          'li',
          {},
          element('strong', {}, at),
          `: ${because} `,
          page === null ? null : element('a', { href: pageHref(page) }, 'What happens otherwise'),
        ),
      ),
    ),
  );
}

/** Where a release can be told, it can be compared with others. */
const COMPARES: readonly ReportedStanding['kind'][] = ['exact', 'by-schema', 'between', 'older', 'newer'];

function compareHint(): HTMLElement {
  return element(
    'p',
    { class: 'compare' },
    'Name ',
    jumpLink('running', 'the release that is running'),
    ' or ',
    jumpLink('upgrading-to', 'the one to upgrade to'),
    ', and it says here what is pending and what changes.',
  );
}
