import { counted } from '../report/counted.ts';
import { effectLine, JUDGED_ALL, KIND } from '../report/drift-text.ts';
import type { ReportedDifference } from '../report/report.ts';
import { DIFFERENCE_SIGN, declared, nameText } from '../report/thing-text.ts';
import { type Card, isWholeThing, sameFate } from './drift-cards.ts';
import { element } from './element.ts';
import { judgedGlyph } from './judged-glyph.ts';

/** One table, as a box with what differs in it; or several whole tables that share their fate. */
export function driftCard(card: Card): HTMLElement {
  const { table, differences, more } = card;
  const [first] = differences;
  const whole = first !== undefined && isWholeThing(first);
  const rest = more === 0 ? null : element('li', { class: 'more' }, `and ${more} more`);
  if (table !== null && whole && differences.length === 1) return wholeCard(first);
  if (table === null && first !== undefined) return manyCard(first, card, rest);
  return element(
    'li',
    { class: 'card' },
    element('h4', {}, element('code', {}, table ?? '')),
    element('ul', {}, ...sameFate(differences).map(slot), rest),
  );
}

/** A table that is not there at all, or that nothing asks for. */
function wholeCard(difference: ReportedDifference): HTMLElement {
  const { kind, what, name } = difference;
  return element(
    'li',
    { class: `card whole ${kind}` },
    element('h4', {}, sign(kind), element('code', {}, name)),
    element('p', {}, `The whole ${what} is ${KIND[kind]}.`),
    judgement(difference),
  );
}

/** Several whole tables that share their fate. */
function manyCard({ kind, what, judged }: ReportedDifference, card: Card, rest: HTMLElement | null): HTMLElement {
  const { differences, more } = card;
  return element(
    'li',
    { class: `card whole many ${kind}` },
    element('h4', {}, sign(kind), `${counted(differences.length + more, `whole ${what}`)} ${KIND[kind]}`),
    element('ul', {}, ...differences.map(({ name }) => element('li', {}, element('code', {}, name))), rest),
    element('p', { class: 'judged' }, judgedGlyph(judged), element('span', {}, JUDGED_ALL[judged])),
  );
}

/** Columns or indexes at their place in the box, and what becomes of them. */
function slot(same: readonly ReportedDifference[]): HTMLElement | null {
  const [first] = same;
  if (first === undefined) return null;
  const { kind, what } = first;
  return element(
    'li',
    { class: kind },
    sign(kind),
    element(
      'div',
      {},
      element('span', { class: 'what' }, `${KIND[kind]} ${same.length === 1 ? what : PLURAL[what]}`),
      element('ul', {}, ...same.map(part)),
      judgement(first, same.length),
    ),
  );
}

const PLURAL: Record<ReportedDifference['what'], string> = {
  table: 'tables',
  column: 'columns',
  index: 'indexes',
  trigger: 'triggers',
  view: 'views',
};

function part(difference: ReportedDifference): HTMLElement {
  const { kind, expected, found } = difference;
  const line = kind === 'missing' ? expected : found;
  return element(
    'li',
    {},
    element('code', { class: 'name' }, nameText(difference, line)),
    ' ',
    ...(kind === 'other'
      ? [pair('found', found), pair('expected', expected)]
      : [element('span', { class: 'line' }, declared(difference, line))]),
  );
}

function pair(word: string, line: string): HTMLElement {
  return element('span', { class: 'pair' }, element('span', {}, `${word} `), element('span', {}, line));
}

/** The sign of a kind; the word stands beside it. */
export function sign(kind: ReportedDifference['kind']): HTMLElement {
  return element('span', { class: 'sign', 'aria-hidden': 'true' }, DIFFERENCE_SIGN[kind]);
}

/** What becomes of it; of several, by the example of the first. */
function judgement(difference: ReportedDifference, count = 1): HTMLElement {
  const { judged, message } = difference;
  return element(
    'p',
    { class: `judged ${judged}` },
    judgedGlyph(judged),
    element('span', {}, `${effectLine(difference)}${count > 1 && message !== null ? ' and the like' : ''}`),
  );
}
