import { bytes, type Report } from '../report/index.ts';
import { reportWords, spokenHere } from '../words/report-words.ts';
import { askedView } from './asked-view.ts';
import { driftView } from './drift-view.ts';
import { element } from './element.ts';
import { findingView } from './finding-view.ts';
import { historyView } from './history-view.ts';
import { lazyFold } from './lazy-fold.ts';
import { logView } from './log-view.ts';
import { MOOD } from './mood.ts';
import { pageHref } from './page-href.ts';
import { releaseView } from './release-view.ts';
import { fillInTurns } from './rows-in-turns.ts';

/** Findings that are drawn at once: more than these are below what anybody sees first. */
const FINDINGS_AT_ONCE = 4;

/**
 * The result of one examination: what was asked about, the answer, what to do and its proof, what was ruled out, what was
 * not looked at. `deeper` and `keep` stand at its end.
 */
export function reportView(report: Report, id: string, deeper: HTMLElement, keep: HTMLElement): HTMLElement {
  const { file, unreadable, app, standing, findings } = report;
  const words = reportWords();
  return element(
    'article',
    { class: `report ${MOOD[report.outcome]}` },
    element('h2', { id, tabindex: '-1' }, file.name),
    aboutView(report),
    askedView(report),
    ...(unreadable === null
      ? [element('p', { class: 'headline' }, answerOf(report))]
      : [
          element('p', { class: 'headline' }, unreadable.found),
          element('p', {}, unreadable.do),
          unreadable.page === null
            ? null
            : element(
                'p',
                {},
                element('a', { href: pageHref(`errors/${unreadable.page}`), ...spokenHere() }, words.more),
              ),
        ]),
    findings.length === 0 ? null : findingsView(report),
    app === null || standing === null ? null : releaseView(standing, app.name, `${id}-drift`),
    report.log === null ? null : logView(report.log),
    standing === null ? null : driftView(standing, `${id}-drift`),
    caveatsView(report),
    ...foldsOf(report),
    unreadable === null ? deeper : null,
    keep,
  );
}

function aboutView({ file, unreadable, app }: Report): HTMLElement {
  const { about } = reportWords();
  const size = bytes(file.sizeBytes);
  const text =
    unreadable !== null && app === null
      ? size
      : `${app?.name ?? about.unknownApp}, ${about.read(size, bytes(file.bytesRead))}`;
  return element('p', { class: 'about', ...spokenHere() }, text);
}

/** The headline, without what is to be done first: that stands with the finding, where it stands out. */
function answerOf({ headline, findings }: Report): string {
  const first = findings[0]?.first ?? '';
  return headline.endsWith(first) ? headline.slice(0, headline.length - first.length).trimEnd() : headline;
}

function findingsView({ findings, unreadable }: Report): HTMLElement {
  const all = element('div', { class: 'findings' });
  const made = ([finding, at]: readonly [Report['findings'][number], number]) =>
    findingView(finding, at === 0 && unreadable === null);
  fillInTurns(
    all,
    findings.map((finding, at) => [finding, at] as const),
    made,
    FINDINGS_AT_ONCE,
  );
  return all;
}

function caveatsView({ caveats }: Report): HTMLElement | null {
  if (caveats.length === 0) return null;
  const heading = element('h3', spokenHere(), reportWords().caveats);
  return element('section', { class: 'caveats' }, heading, ...caveats.map(({ text }) => element('p', {}, text)));
}

/** What can be looked up: made when it is opened. Where there is no finding, some of it is the main answer and stands open. */
function foldsOf(report: Report): readonly HTMLElement[] {
  const { unreadable, app, findings, histories, ruledOut, checked, notChecked } = report;
  const words = reportWords();
  const fold = (title: string, isThere: boolean, isOpen: boolean, make: () => HTMLElement) =>
    isThere ? [lazyFold(title, isOpen ? { open: '' } : {}, make, spokenHere())] : [];
  const isQuiet = findings.length === 0;
  return [
    ...fold(words.recognised, app !== null, false, () => list(app?.recognisedBy ?? [])),
    ...fold(words.history, histories.length > 0, unreadable === null && app === null, () => historyView(report)),
    ...fold(words.ruledOut, ruledOut.length > 0, false, () => ruledOutView(report)),
    ...fold(words.checked, checked.length > 0, isQuiet, () => list(checked)),
    ...fold(words.notChecked, notChecked.length > 0, isQuiet, () =>
      list(notChecked.map(({ what, why }) => `${what}: ${why}`)),
    ),
  ];
}

function ruledOutView({ ruledOut }: Report): HTMLElement {
  return element(
    'ul',
    {},
    ...ruledOut.map(({ title, page, evidence }) =>
      element(
        'li',
        {},
        element('a', { href: pageHref(page) }, title),
        ...evidence.map(({ subject, found }) => element('div', {}, `${subject}: ${found}`)),
      ),
    ),
  );
}

function list(texts: readonly string[]): HTMLElement {
  return element('ul', {}, ...texts.map((text) => element('li', {}, text)));
}
