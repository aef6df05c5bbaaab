import { failingFirst } from '../report/drift-text.ts';
import type { ReportedDifference } from '../report/report.ts';

/** Differences that are drawn; the table has them all. */
const MOST = 60;

/** Differences that are drawn in one card. */
const IN_CARD = 12;

/** Whole tables that get a card each; more of them share one. */
const ALONE = 6;

/** Differences that are drawn together. */
export interface Card {
  /** Name of the table that they are in, or `null` where each is a whole table or view. */
  readonly table: string | null;
  readonly differences: readonly ReportedDifference[];
  /** How many more belong here and are not drawn. */
  readonly more: number;
}

/** The differences as cards: those that make the program fail first, and no more than can be looked at. */
export function cardsOf(drift: readonly ReportedDifference[]): {
  readonly cards: readonly Card[];
  /** Differences of which nothing is drawn. */
  readonly more: number;
} {
  const cards: Card[] = [];
  let room = MOST;
  for (const group of groupsOf(drift)) {
    if (room <= 0) break;
    const differences = group.slice(0, Math.min(room, group.every(isWholeThing) ? MOST : IN_CARD));
    room -= differences.length;
    const isWhole = differences.length > 1 && differences.every(isWholeThing);
    cards.push({
      table: isWhole ? null : (differences[0]?.table ?? null),
      differences,
      more: group.length - differences.length,
    });
  }
  const told = cards.reduce((sum, { differences, more }) => sum + differences.length + more, 0);
  return { cards, more: drift.length - told };
}

/** What is said once: parts of one table that differ in the same way, for the same reason. */
export function sameFate(differences: readonly ReportedDifference[]): readonly (readonly ReportedDifference[])[] {
  return grouped(differences, (difference) => {
    const { what, kind, judged, why, name } = difference;
    return JSON.stringify(kind === 'other' ? [what, name] : [what, kind, judged, why]);
  });
}

/** A table or a view as such, and not something in it. */
export function isWholeThing({ what }: ReportedDifference): boolean {
  return what === 'table' || what === 'view';
}

function groupsOf(drift: readonly ReportedDifference[]): readonly (readonly ReportedDifference[])[] {
  const together = drift.filter(isWholeThing).length > ALONE;
  return grouped(failingFirst(drift), (difference) => {
    const { what, kind, judged, table } = difference;
    return together && isWholeThing(difference) ? JSON.stringify([what, kind, judged]) : table;
  });
}

/** In the order in which each group is met first. */
function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
