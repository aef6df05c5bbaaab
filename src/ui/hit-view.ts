import type { Hit, Mention } from '../mentions/index.ts';
import { pageOf } from '../report/hit-text.ts';
import { searchWords } from '../words/words-here.ts';
import { element } from './element.ts';
import { pageHref } from './page-href.ts';

/** One search result: the page, why it is offered, and the line of the user's text that it rests on, with the message marked. */
export function hitView(hit: Hit): HTMLLIElement {
  const { title, summary, because, mention } = hit;
  return element(
    'li',
    { class: `hit ${because}` },
    element('a', { href: pageHref(pageOf(hit)) }, title),
    element('span', { class: 'because' }, searchWords().why[because]),
    mention === null ? null : lineView(mention),
    mention === null ? null : namesView(mention),
    element('p', {}, summary),
  );
}

function lineView({ line, text, from, to }: Mention): HTMLElement {
  return element(
    'code',
    { class: 'line' },
    element('span', { class: 'number' }, searchWords().line(line)),
    text.slice(0, from),
    element('mark', {}, text.slice(from, to)),
    text.slice(to),
  );
}

/** What the message names, so that everybody sees what was understood. */
function namesView({ captures }: Mention): HTMLElement | null {
  const names = Object.entries(captures);
  if (names.length === 0) return null;
  return element(
    'dl',
    { class: 'names' },
    ...names.flatMap(([name, value]) => [
      element('dt', {}, name.replaceAll('_', ' ')),
      element('dd', {}, element('code', {}, value)),
    ]),
  );
}
