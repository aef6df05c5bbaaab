import { grouped } from '../report/grouped.ts';
import { shortName } from '../report/history-text.ts';
import { element } from './element.ts';
import type { Entry, EntryKind } from './history-entry.ts';
import { glyph } from './history-glyph.ts';
import { lazyFold } from './lazy-fold.ts';
import { fillInTurns } from './rows-in-turns.ts';

/** Rows that a page can bear; the command's --json has them all. */
const MOST = 20_000;

/** The history as a table behind a fold, made when it is opened. */
export function historyTable(entries: readonly Entry[], name: string): HTMLElement {
  const title = `The same as a table, ${grouped(entries.length)} row${entries.length === 1 ? '' : 's'}`;
  return lazyFold(title, { class: 'as-table' }, () => table(entries, name));
}

function table(entries: readonly Entry[], name: string): HTMLElement {
  const timed = entries.some(({ at }) => at !== null);
  const shown = entries.slice(-MOST);
  const left = entries.length - shown.length;
  const caption = `Migrations of ${shortName(name)} in the order of their recording${timed ? '' : '; no time is kept'}${left > 0 ? `; the first ${left} are left out` : ''}`;
  const released = entries.some(({ release }) => release !== null);
  const heads = ['Nr', 'Migration', ...(timed ? ['When'] : []), ...(released ? ['First in'] : []), 'What stands out'];
  const body = element('tbody');
  fillInTurns(body, shown, (entry) => row(entry, timed, released));
  return element(
    'div',
    { class: 'table', tabindex: '0', role: 'region', 'aria-label': `Migrations of ${shortName(name)}` },
    element(
      'table',
      {},
      element('caption', {}, caption),
      element('thead', {}, element('tr', {}, ...heads.map((text) => element('th', { scope: 'col' }, text)))),
      body,
    ),
  );
}

function row(entry: Entry, timed: boolean, released: boolean): HTMLElement {
  const { number, id, at, kinds, release } = entry;
  return element(
    'tr',
    {},
    element('td', {}, String(number)),
    element('th', { scope: 'row' }, id),
    timed ? element('td', { class: 'when' }, ...whenParts(at)) : null,
    released ? element('td', {}, release ?? '') : null,
    element('td', { class: 'note' }, ...kinds.slice(0, 1).map((kind) => glyph(kind)), noteText(entry)),
  );
}

/** Day and time, between which a narrow column may break. */
function whenParts(at: string | null): (HTMLElement | string)[] {
  return (at ?? '').split(' ').flatMap((part) => [element('span', {}, part), ' ']);
}

const NOTES: Partial<Record<EntryKind, string>> = { head: 'stands here', failed: 'failed', unfinished: 'unfinished' };

/** What stands out in the row, without the name that is in the row anyway. */
function noteText({ id, kinds, remark }: Entry): string {
  const notes = kinds.flatMap((kind) => NOTES[kind] ?? []);
  const rest = remark?.replace(`${id} `, '') ?? '';
  return [...notes, ...(rest === '' ? [] : [rest])].join('; ');
}
