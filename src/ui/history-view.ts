import { diesText, extentText, orToolsText, saysOnlyWhere, whoseText } from '../report/history-text.ts';
import type { Report, ReportedHistory } from '../report/report.ts';
import { element } from './element.ts';
import { entriesOf } from './history-entry.ts';
import { glyph } from './history-glyph.ts';
import { historyPicture } from './history-picture.ts';
import { historyTable } from './history-table.ts';

/** Places and clauses that are listed; the table has them all. */
const LISTED = 12;

/** What each migration tool recorded in the file: to look at, as a table, and in words. */
export function historyView({ histories }: Report): HTMLElement {
  return element('div', {}, ...histories.map(oneHistory));
}

function oneHistory(history: ReportedHistory): HTMLElement {
  const entries = entriesOf(history);
  const [either, dies] = [orToolsText(history), diesText(history)];
  const { name, table, heads, standsOut } = history;
  return element(
    'section',
    { class: 'history', 'aria-label': `History: ${name}` },
    element('h3', {}, whoseText(history)),
    element(
      'p',
      { class: 'extent' },
      ...(table === null ? ['In the header of the file: '] : ['In the table ', element('code', {}, table), ': ']),
      `${extentText(history)}.`,
    ),
    historyPicture(history, entries),
    heads.length === 0 ? null : standsView(heads),
    standsOut.length === 0 ? null : element('p', {}, 'What stands out:'),
    standsOut.length === 0 ? null : element('ul', {}, ...few(standsOut).map((text) => element('li', {}, text))),
    entries.length === 0 || saysOnlyWhere(history) ? null : historyTable(entries, name),
    either === null ? null : element('p', { class: 'aside' }, either),
    dies === null ? null : element('p', { class: 'aside' }, dies),
  );
}

function standsView(heads: readonly string[]): HTMLElement {
  const listed = few(heads).map((id, at) =>
    element('li', {}, at < LISTED && at < heads.length ? element('code', {}, id) : id),
  );
  return element(
    'div',
    { class: 'stands not-content' },
    glyph('head'),
    element('span', {}, heads.length === 1 ? 'It stands at' : `It stands at ${heads.length} places`),
    element('ul', {}, ...listed),
  );
}

function few(texts: readonly string[]): readonly string[] {
  const more = texts.length - LISTED;
  return more > 0 ? [...texts.slice(0, LISTED), `and ${more} more`] : texts;
}
