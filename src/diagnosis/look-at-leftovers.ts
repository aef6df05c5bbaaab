import type { CountedLeftover, RowsOf } from './answer.ts';
import type { Leaf } from './condition.ts';
import type { Facts } from './facts.ts';
import type { Look } from './look.ts';
import { allRowsOf, tablesOf } from './row-questions.ts';

/** Looks at copies that rebuilds left behind, and compares how many rows the copy and the table have. */
export function lookAtLeftovers(leaf: Extract<Leaf, { kind: 'leftover' }>, { snapshot, rows }: Facts): Look {
  const gap = snapshot.gaps.find(({ what }) => what === 'tables');
  if (gap !== undefined) {
    return {
      kind: 'obstructed',
      obstacle: { kind: 'schema-not-read', what: 'the list of tables', message: gap.message },
    };
  }
  const counted: CountedLeftover[] = [];
  for (const one of snapshot.leftovers.filter(({ certainty }) => certainty === leaf.certainty)) {
    const counts: RowsOf[] = [];
    for (const table of tablesOf(one)) {
      const answer = rows[allRowsOf(table)] ?? { kind: 'unread', why: 'not-asked', message: '' };
      if (answer.kind === 'unread') {
        const { why, message } = answer;
        return { kind: 'obstructed', obstacle: { kind: 'rows-not-read', of: `rows of ${table}`, why, message } };
      }
      counts.push(answer);
    }
    const [ofCopy, ofOriginal] = counts;
    if (ofCopy !== undefined) counted.push({ ...one, rows: ofCopy, originalRows: ofOriginal ?? null });
  }
  const of = counted.filter((one) => whereRowsAre(one) === leaf.rows);
  return { kind: 'seen', holds: of.length > 0, found: { kind: 'leftovers', of } };
}

/**
 * Where its name does not say what it is a copy of, only a full one that is like no other table holds what is gone; an
 * empty table proves nothing by its name alone.
 */
function whereRowsAre(leftover: CountedLeftover): 'kept' | 'in-copy' | null {
  const { original, originalIsThere, rows, originalRows, certainty } = leftover;
  if (original === null) return originalIsThere || rows.count === 0 ? 'kept' : 'in-copy';
  if (certainty === 'by-name' && rows.count === 0) return null;
  return !originalIsThere || (originalRows?.count === 0 && rows.count > 0) ? 'in-copy' : 'kept';
}
