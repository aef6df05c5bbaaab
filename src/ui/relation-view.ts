import { counted } from '../report/counted.ts';
import { stepSum } from '../report/relation-text.ts';
import type { ReportedRelation } from '../report/report.ts';
import { spokenHere } from '../words/report-words.ts';
import { changeList, stepList } from './change-list.ts';
import { element } from './element.ts';
import { lazyFold } from './lazy-fold.ts';

/** Pending migrations that are listed at once; more lie behind a fold. */
const AT_ONCE = 6;

/** How a release stands to the file, as on a label. */
const LABEL: Record<ReportedRelation['kind'], string> = {
  same: '= nothing pending',
  behind: '↑ newer than this file',
  ahead: '↓ too old for this file',
  'cannot-tell': '? cannot be told',
  'unknown-release': '? not recorded',
};

/** How the file stands to one release: a sentence, what must be minded, what is pending, and what changes on the way. */
export function relationView(title: string, relation: ReportedRelation, mind: HTMLElement | null = null): HTMLElement {
  const { kind, says, pending, steps } = relation;
  return element(
    'section',
    { class: `relation ${kind}` },
    element('h4', {}, element('span', spokenHere(), title), ' ', element('span', { class: 'badge' }, LABEL[kind])),
    element('p', {}, says),
    mind,
    pending.length === 0 ? null : pendingView(pending),
    steps.length === 0 ? null : kind === 'ahead' ? unknownView(steps) : stepsView(steps),
  );
}

function pendingView(pending: readonly string[]): HTMLElement {
  const list = () =>
    element('ol', { class: 'pending not-content' }, ...pending.map((id) => element('li', {}, element('code', {}, id))));
  return pending.length <= AT_ONCE
    ? list()
    : lazyFold(`The ${pending.length} pending migrations, in their order`, { class: 'fold' }, list);
}

function stepsView(steps: ReportedRelation['steps']): HTMLElement {
  const [only] = steps;
  const sum =
    steps.length === 1 && only !== undefined
      ? stepSum(only)
      : `${counted(
          steps.reduce((all, { changes }) => all + changes.length, 0),
          'change',
        )} of the schema on the way, in ${counted(steps.length, 'step')}`;
  return lazyFold(`What changes: ${sum}`, { class: 'fold' }, () => stepList(steps));
}

function unknownView(steps: ReportedRelation['steps']): HTMLElement {
  const changes = steps.flatMap((step) => step.changes);
  const sum = stepSum({ releases: '', changes });
  return lazyFold(`What it does not know: ${sum}`, { class: 'fold' }, () => changeList(changes));
}
