import type { ReportedEvidence, ReportedFinding } from '../report/index.ts';
import { reportWords, spokenHere } from '../words/report-words.ts';
import { type Child, element } from './element.ts';
import { jumpLink } from './jump-link.ts';
import { pageHref } from './page-href.ts';

/** Where on the page each of these can be said. */
const FIELD: Record<ReportedFinding['needs'][number], string> = {
  'running-release': 'running',
  'upgrade-target': 'upgrading-to',
  log: 'log',
};

/**
 * One finding: what it is, what to do, and after that the proof. `inHeadline`: the headline of the report says already
 * what happened.
 */
export function findingView(finding: ReportedFinding, inHeadline: boolean): HTMLElement {
  const { verdict, title, says, evidence } = finding;
  const words = reportWords();
  return element(
    'section',
    { class: `finding ${verdict}` },
    element('h3', {}, element('span', { class: 'badge', ...spokenHere() }, words.answer[verdict]), ` ${title}`),
    inHeadline ? null : element('p', {}, says),
    todoView(finding),
    element('h4', spokenHere(), words.proof),
    proofTable(evidence),
  );
}

/** What needs doing: it stands out from everything else in the report. */
function todoView({ verdict, needs, first, never, page, incident }: ReportedFinding): HTMLElement {
  const words = reportWords();
  const label = (text: string) => element('strong', spokenHere(), text);
  return element(
    'div',
    { class: 'todo' },
    element('h4', spokenHere(), words.todo),
    needs.length === 0
      ? null
      : element(
          'p',
          spokenHere(),
          words.settle,
          ...needs.flatMap((need) => [' ', jumpLink(FIELD[need], words.need[need])]),
        ),
    element('p', {}, label(verdict === 'confirmed' ? words.first : words.ifSoFirst), first),
    element('p', { class: 'never' }, label(words.notThis), never),
    element(
      'p',
      {},
      element(
        'a',
        { class: 'writeup', href: pageHref(page), ...spokenHere() },
        incident === null ? words.meaning : words.wayBack,
      ),
    ),
  );
}

function proofTable(evidence: readonly ReportedEvidence[]): HTMLElement {
  const words = reportWords();
  const heads = [words.inFile, words.expected, words.found].map((text) =>
    element('th', { scope: 'col', ...spokenHere() }, text),
  );
  return element(
    'div',
    { class: 'table', tabindex: '0', role: 'region', 'aria-label': words.proof },
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...heads)),
      element('tbody', {}, ...evidence.toSorted((one, other) => Number(other.fault) - Number(one.fault)).map(proofRow)),
    ),
  );
}

function proofRow({ subject, expected, found, fault }: ReportedEvidence): HTMLElement {
  const sign: Child = fault && found !== expected ? '≠ ' : null;
  return element(
    'tr',
    fault ? { class: 'fault' } : {},
    element('th', { scope: 'row' }, subject),
    element('td', {}, expected),
    element('td', {}, sign, found),
  );
}
