import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Leaf } from './condition.ts';
import type { Look } from './look.ts';

/** Looks for foreign keys, views and triggers that name a table which is not there. */
export function lookAtReferences(
  leaf: Extract<Leaf, { kind: 'reference.dangling' }>,
  { dangling, gaps }: Snapshot,
): Look {
  const gap = gaps.find(({ what }) => what === 'tables' || what === 'foreign-keys');
  if (gap !== undefined) {
    return {
      kind: 'obstructed',
      obstacle: { kind: 'schema-not-read', what: 'what refers to what', message: gap.message },
    };
  }
  const of = dangling.filter(({ toCopy }) => toCopy || leaf.of === 'tables');
  return { kind: 'seen', holds: of.length > 0, found: { kind: 'references', of } };
}
