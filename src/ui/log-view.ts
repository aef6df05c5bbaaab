import type { LogReport } from '../report/log-report.ts';
import type { ReportedLog } from '../report/report.ts';
import { reportWords, spokenHere } from '../words/report-words.ts';
import { element } from './element.ts';
import { pageHref } from './page-href.ts';

/** Pages of the log that are shown beside the findings of the file. */
const SHOWN = 3;

/** What the pasted log says beside the file: the release that was taken from it, and its pages. */
export function logView(log: ReportedLog): HTMLElement {
  return element(
    'section',
    { class: 'log' },
    element('h3', spokenHere(), reportWords().log),
    element('p', {}, log.headline),
    log.running === null
      ? null
      : element('p', {}, `It names the release ${log.running}, which was taken as the one that is running.`),
    log.migration === null
      ? null
      : element(
          'p',
          {},
          'The last migration that it speaks of: ',
          element('code', {}, log.migration.id),
          ` (${log.migration.name}, line ${log.migration.line}).`,
        ),
    log.pages.length === 0 ? null : element('ul', {}, ...log.pages.slice(0, SHOWN).map(pageItem)),
  );
}

function pageItem({ page, title, line, why }: LogReport['pages'][number]): HTMLElement {
  return element(
    'li',
    {},
    element('a', { href: pageHref(page) }, title),
    ` ${why}.`,
    line === null ? null : element('code', { class: 'line' }, `line ${line.number}: ${line.text}`),
  );
}
