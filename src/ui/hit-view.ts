import type { Hit } from '../mentions/index.ts';
import { element } from './element.ts';

const BECAUSE: Record<Hit['because'], string> = {
  certain: 'This message belongs to this incident',
  likely: 'This message occurs in this incident, and elsewhere',
  family: 'What this kind of message means',
  words: 'Similar words',
};

const ROUTE: Record<Hit['kind'], string> = { incident: '/incidents/', family: '/errors/' };

/** One search result: the page, why it is offered, and the line of the user's text that it rests on. */
export function hitView({ kind, id, title, summary, because, mention }: Hit): HTMLLIElement {
  return element(
    'li',
    { class: `hit ${because}` },
    element('a', { href: `${ROUTE[kind]}${id}/` }, title),
    element('span', { class: 'because' }, BECAUSE[because]),
    mention === null ? null : element('code', { class: 'line' }, `line ${mention.line}: ${mention.text}`),
    element('p', {}, summary),
  );
}
