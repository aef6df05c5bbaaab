import { JUDGED, KIND } from '../report/drift-text.ts';
import { grouped } from '../report/grouped.ts';
import type { ReportedDifference } from '../report/report.ts';
import { DIFFERENCE_SIGN } from '../report/thing-text.ts';
import { element } from './element.ts';
import { judgedGlyph } from './judged-glyph.ts';
import { lazyFold } from './lazy-fold.ts';
import { fillInTurns } from './rows-in-turns.ts';

const HEADS = ['Table', 'What', 'Name', 'Difference', 'Expected', 'Found', 'Judged', 'Why', 'Message'];

/** All differences as a table behind a fold, made when it is opened. */
export function driftTable(drift: readonly ReportedDifference[]): HTMLElement {
  const title = `The same as a table, ${grouped(drift.length)} row${drift.length === 1 ? '' : 's'}`;
  return lazyFold(title, { class: 'as-table' }, () => {
    const body = element('tbody');
    fillInTurns(body, drift, row);
    return element(
      'div',
      { class: 'table', tabindex: '0', role: 'region', 'aria-label': 'Differences in the schema' },
      element(
        'table',
        {},
        element('caption', {}, 'How the schema differs from what was expected'),
        element('thead', {}, element('tr', {}, ...HEADS.map((text) => element('th', { scope: 'col' }, text)))),
        body,
      ),
    );
  });
}

function row({ table, what, name, kind, expected, found, judged, why, message }: ReportedDifference): HTMLElement {
  return element(
    'tr',
    { class: kind },
    element('td', {}, table),
    element('td', {}, what),
    element('th', { scope: 'row' }, name),
    element('td', { class: 'kind' }, `${DIFFERENCE_SIGN[kind]} ${KIND[kind]}`),
    element('td', {}, expected),
    element('td', {}, found),
    element('td', { class: 'kind' }, judgedGlyph(judged), JUDGED[judged]),
    element('td', {}, why),
    element('td', {}, message ?? ''),
  );
}
