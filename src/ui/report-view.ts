import { bytes, needText, type Report, type ReportedEvidence, type ReportedFinding } from '../report/index.ts';
import { driftView } from './drift-view.ts';
import { type Child, element } from './element.ts';
import { historyView } from './history-view.ts';
import { logView } from './log-view.ts';
import { MOOD } from './mood.ts';
import { releaseView } from './release-view.ts';

/** The result of one examination: the answer, the proof, what was ruled out, what was not looked at. */
export function reportView(
  report: Report,
  id: string,
  actions: readonly HTMLElement[],
  deeper: HTMLElement,
): HTMLElement {
  const { file, unreadable, app, standing, findings } = report;
  const title = element('h2', { id, tabindex: '-1' }, file.name);
  return element(
    'article',
    { class: `report ${MOOD[report.outcome]}` },
    title,
    element('p', { class: 'about' }, aboutFile(report)),
    ...(unreadable === null
      ? [element('p', { class: 'headline' }, report.headline)]
      : [
          element('p', { class: 'headline' }, unreadable.found),
          element('p', {}, unreadable.do),
          unreadable.page === null
            ? null
            : element('p', {}, element('a', { href: `/errors/${unreadable.page}/` }, 'More about this')),
        ]),
    app === null || standing === null ? null : releaseView(standing, app.name, `${id}-drift`),
    ...findings.map((finding, at) => findingView(finding, at === 0 && unreadable === null)),
    report.log === null ? null : logView(report.log),
    standing === null ? null : driftView(standing, `${id}-drift`),
    ...part(
      'Caveats',
      report.caveats.map(({ text }) => text),
    ),
    ...(app === null ? [] : fold('How it was recognised', list(app.recognisedBy))),
    // Of an app that is not known, it is the main answer.
    ...(report.histories.length === 0
      ? []
      : fold('What its migration history says', historyView(report), unreadable === null && app === null)),
    ...(report.ruledOut.length === 0 ? [] : fold('What was ruled out, and why', ruledOutView(report))),
    ...(report.checked.length === 0 ? [] : fold('What was checked', list(report.checked), findings.length === 0)),
    ...(report.notChecked.length === 0
      ? []
      : fold(
          'What was not checked',
          list(report.notChecked.map(({ what, why }) => `${what}: ${why}`)),
          findings.length === 0,
        )),
    unreadable === null ? deeper : null,
    element('p', { class: 'actions' }, ...actions),
  );
}

function aboutFile({ file, unreadable, app }: Report): string {
  if (unreadable !== null && app === null) return bytes(file.sizeBytes);
  return `${app === null ? 'App not recognised' : app.name}, ${bytes(file.sizeBytes)}, of which ${bytes(file.bytesRead)} were read`;
}

/** What the headline says already is not said again in the finding that it is about. */
function findingView(finding: ReportedFinding, inHeadline: boolean): HTMLElement {
  const confirmed = finding.verdict === 'confirmed';
  return element(
    'section',
    { class: `finding ${finding.verdict}` },
    element('h3', {}, element('span', { class: 'badge' }, confirmed ? 'Confirmed' : 'Possible'), ` ${finding.title}`),
    inHeadline ? null : element('p', {}, finding.says),
    ...(finding.needs.length === 0
      ? []
      : [element('p', {}, `To settle it, fill in ${finding.needs.map(needText).join(', or ')} above.`)]),
    evidenceTable(finding.evidence),
    inHeadline && confirmed
      ? null
      : element('p', {}, element('strong', {}, confirmed ? 'First: ' : 'If so, first: '), finding.first),
    element('p', {}, element('strong', {}, 'Not this: '), finding.never),
    element(
      'p',
      {},
      element(
        'a',
        { class: 'writeup', href: `/${finding.page}/` },
        finding.incident === null ? 'What it means, and what to do' : 'What happened, and the way back',
      ),
    ),
  );
}

function evidenceTable(evidence: readonly ReportedEvidence[]): HTMLElement {
  const heads = ['In your file', 'Expected', 'Found'].map((text) => element('th', { scope: 'col' }, text));
  const row = ({ subject, expected, found, fault }: ReportedEvidence) =>
    element(
      'tr',
      fault ? { class: 'fault' } : {},
      element('th', { scope: 'row' }, subject),
      element('td', {}, expected),
      element('td', {}, fault && found !== expected ? '≠ ' : '', found),
    );
  return element(
    'div',
    { class: 'table', tabindex: '0', role: 'region', 'aria-label': 'Proof' },
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...heads)),
      element('tbody', {}, ...evidence.toSorted((one, other) => Number(other.fault) - Number(one.fault)).map(row)),
    ),
  );
}

function ruledOutView({ ruledOut }: Report): HTMLElement {
  return element(
    'ul',
    {},
    ...ruledOut.map(({ title, page, evidence }) =>
      element(
        'li',
        {},
        element('a', { href: `/${page}/` }, title),
        ...evidence.map(({ subject, found }) => element('div', {}, `${subject}: ${found}`)),
      ),
    ),
  );
}

function part(title: string, texts: readonly string[]): Child[] {
  return texts.length === 0
    ? []
    : [
        element(
          'section',
          { class: 'caveats' },
          element('h3', {}, title),
          ...texts.map((text) => element('p', {}, text)),
        ),
      ];
}

/** `open` where nothing else is to be read first. */
function fold(title: string, content: HTMLElement, open = false): Child[] {
  return [element('details', open ? { open: '' } : {}, element('summary', {}, title), content)];
}

function list(texts: readonly string[]): HTMLElement {
  return element('ul', {}, ...texts.map((text) => element('li', {}, text)));
}
