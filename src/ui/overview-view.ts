import type { Report } from '../report/index.ts';
import { reportWords, spokenHere } from '../words/report-words.ts';
import { element } from './element.ts';
import { jumpLink } from './jump-link.ts';
import { MOOD } from './mood.ts';

/** Where the overview is on the page. */
export const OVERVIEW = 'overview';

/** The results of several databases at a glance; each line leads to its result. */
export function overviewView(reports: readonly Report[], idOf: (place: number) => string): HTMLElement {
  const words = reportWords();
  return element(
    'section',
    { class: 'overview' },
    element('h2', { id: OVERVIEW, tabindex: '-1', ...spokenHere() }, words.results(reports.length)),
    element(
      'ol',
      {},
      ...reports.map((report, place) =>
        element(
          'li',
          { class: MOOD[report.outcome] },
          jumpLink(idOf(place), report.file.name),
          element('span', { class: 'badge', ...spokenHere() }, words.outcome[report.outcome]),
          element('p', {}, lineOf(report)),
        ),
      ),
    ),
  );
}

/** What is behind the label, in one line. */
function lineOf({ outcome, unreadable, app, findings, caveats, headline }: Report): string {
  const [finding] = findings;
  if (unreadable !== null) return unreadable.found;
  if (finding !== undefined) {
    const more = findings.length - 1;
    return `${app === null ? '' : `${app.name}: `}${finding.title}${more > 0 ? `, and ${more} more` : ''}`;
  }
  if (outcome === 'not-recognised') return 'A database that can be read, of an app that we do not know.';
  if (outcome === 'nothing-known') {
    return `${app?.name ?? 'A database'}: nothing known is wrong with it${caveats.length > 0 ? '; see its caveats' : ''}.`;
  }
  return headline;
}
