import type { ReportedChange, ReportedRelation } from '../report/report.ts';
import { CHANGE_SIGN, declared, nameText } from '../report/thing-text.ts';
import { element } from './element.ts';

/** Changes of one table that are shown; a whole schema has no end. */
const MOST = 200;

/** What changes, release by release. */
export function stepList(steps: ReportedRelation['steps']): HTMLElement {
  return element(
    'ol',
    { class: 'steps not-content' },
    ...steps.map(({ releases, changes }) =>
      element(
        'li',
        {},
        element('h5', {}, releases),
        changes.length === 0 ? element('p', {}, 'The schema stays as it is.') : changeList(changes),
      ),
    ),
  );
}

/** Changes of a schema, each with its sign. */
export function changeList(changes: readonly ReportedChange[]): HTMLElement {
  const more = changes.length - MOST;
  return element(
    'ul',
    { class: 'changes not-content' },
    ...changes.slice(0, MOST).map(changeItem),
    more > 0 ? element('li', {}, `and ${more} more`) : null,
  );
}

function changeItem(change: ReportedChange): HTMLElement {
  const { table, what, kind, as } = change;
  const says = declared(change, as);
  const inTable = what !== 'table' && what !== 'view';
  return element(
    'li',
    { class: kind },
    element('span', { class: 'sign', 'aria-hidden': 'true' }, CHANGE_SIGN[kind]),
    element(
      'span',
      {},
      `${what} `,
      element('code', {}, nameText(change, as)),
      ...(inTable ? [' of ', element('code', {}, table)] : []),
      ` ${kind}`,
      says === '' ? null : element('span', { class: 'line' }, says),
    ),
  );
}
