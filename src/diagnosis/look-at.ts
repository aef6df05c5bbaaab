import type { Leaf } from './condition.ts';
import type { Facts } from './facts.ts';
import type { Look } from './look.ts';
import { lookAtBooks } from './look-at-books.ts';
import { lookAtHistory } from './look-at-history.ts';
import { lookAtLeftovers } from './look-at-leftovers.ts';
import { lookAtNaming } from './look-at-naming.ts';
import { lookAtReferences } from './look-at-references.ts';
import { lookAtSchema } from './look-at-schema.ts';
import { lookAtStanding } from './look-at-standing.ts';
import { lookAtMention, lookAtRelease } from './look-at-words.ts';

/** Looks at the one thing that a leaf names. */
export function lookAt(leaf: Leaf, facts: Facts): Look {
  switch (leaf.kind) {
    case 'table.present':
    case 'table.only':
    case 'column.present':
    case 'column.absent':
    case 'column.not-null':
      return lookAtSchema(leaf, facts.snapshot);
    case 'history.applied':
    case 'history.stamped':
    case 'history.stamp-like':
    case 'history.empty':
      return lookAtHistory(leaf, facts.snapshot);
    case 'history.empty-beside-tables':
    case 'history.marked':
    case 'history.missing':
    case 'history.several-tools':
      return lookAtBooks(leaf, facts.snapshot);
    case 'leftover':
      return lookAtLeftovers(leaf, facts);
    case 'reference.dangling':
      return lookAtReferences(leaf, facts.snapshot);
    case 'rows.exist':
      return lookAtRows(leaf, facts);
    case 'running.release':
      return lookAtRelease(leaf.range, facts.running, 'running-release');
    case 'upgrading.to':
      return lookAtRelease(leaf.range, facts.upgradingTo, 'upgrade-target');
    case 'release.is':
    case 'drift.missing':
    case 'drift.lacks':
      return lookAtStanding(leaf, facts);
    case 'mention.of':
      return lookAtMention(leaf, facts);
    case 'mention.naming':
      return lookAtNaming(leaf, facts);
  }
}

function lookAtRows(leaf: Extract<Leaf, { kind: 'rows.exist' }>, facts: Facts): Look {
  const rows = facts.rows[leaf.sql] ?? { kind: 'unread', why: 'not-asked', message: '' };
  if (rows.kind === 'counted') {
    return { kind: 'seen', holds: rows.count > 0, found: { kind: 'rows', count: rows.count, orMore: rows.orMore } };
  }
  const { why, message } = rows;
  return { kind: 'obstructed', obstacle: { kind: 'rows-not-read', of: leaf.of, why, message } };
}
