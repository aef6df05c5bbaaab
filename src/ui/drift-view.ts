import { JUDGED, JUDGED_ALL, KIND } from '../report/drift-text.ts';
import type { ReportedDifference, ReportedStanding } from '../report/report.ts';
import { reportWords, spokenHere } from '../words/report-words.ts';
import { driftCard, sign } from './drift-card.ts';
import { cardsOf } from './drift-cards.ts';
import { driftTable } from './drift-table.ts';
import { element } from './element.ts';
import { judgedGlyph } from './judged-glyph.ts';

/** What differs in the schema: to look at, table by table, and as one table. `null` where nothing does. */
export function driftView(standing: ReportedStanding, id: string): HTMLElement | null {
  const { drift } = standing;
  if (drift === null || drift.length === 0) return null;
  const { cards, more } = cardsOf(drift);
  return element(
    'section',
    { class: 'drift' },
    element(
      'h3',
      { id, tabindex: '-1', ...spokenHere() },
      reportWords().drift[standing.kind === 'by-schema' ? 'release' : 'history'],
    ),
    keys(drift),
    element('ul', { class: 'cards not-content' }, ...cards.map(driftCard)),
    more === 0 ? null : element('p', { class: 'more' }, moreText(more, drift)),
    driftTable(drift),
  );
}

/** How many of each kind, and of each judgement: with the signs, so that it says what they mean. */
function keys(drift: readonly ReportedDifference[]): HTMLElement {
  const key = (of: Node, count: number, word: string) =>
    count === 0 ? [] : [element('span', {}, of, `${count} ${word}`)];
  return element(
    'p',
    { class: 'keys not-content' },
    ...KINDS.flatMap((kind) => {
      const mark = element('span', { class: kind }, sign(kind));
      return key(mark, drift.filter((one) => one.kind === kind).length, KIND[kind]);
    }),
    ...JUDGEMENTS.flatMap((judged) => {
      const count = drift.filter((one) => one.judged === judged).length;
      return key(judgedGlyph(judged), count, (count === 1 ? JUDGED : JUDGED_ALL)[judged]);
    }),
  );
}

const KINDS: readonly ReportedDifference['kind'][] = ['missing', 'extra', 'other'];
const JUDGEMENTS: readonly ReportedDifference['judged'][] = ['fails-on-read', 'fails-on-write', 'harmless'];

function moreText(more: number, drift: readonly ReportedDifference[]): string {
  return `and ${more} more: the table has all ${drift.length}.`;
}
