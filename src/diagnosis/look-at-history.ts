import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Leaf } from './condition.ts';
import type { Look } from './look.ts';

/** What is asked of one tool's history. */
type HistoryLeaf = Extract<Leaf, { kind: `history.${string}`; tool: string }>;

/** Looks at what a migration tool recorded. */
export function lookAtHistory(leaf: HistoryLeaf, snapshot: Snapshot): Look {
  // A tool can keep several books in one file, such as one per part of the app.
  const books = snapshot.histories.filter(({ tool }) => tool === leaf.tool);
  const gap = snapshot.gaps.find(
    ({ what, of }) => (what === 'history' && of === leaf.tool) || (what === 'tables' && books.length === 0),
  );
  if (gap !== undefined) {
    const { message } = gap;
    return { kind: 'obstructed', obstacle: { kind: 'schema-not-read', what: `history of ${leaf.tool}`, message } };
  }
  if (books.length === 0) return { kind: 'seen', holds: false, found: { kind: 'no-history' } };
  const applied = books.flatMap((history) => history.applied);
  const heads = books.flatMap((history) => history.heads);
  const stamps = { kind: 'stamps', ids: heads } as const;
  switch (leaf.kind) {
    case 'history.applied': {
      const migration = applied.find(({ id }) => id === leaf.migration);
      return migration === undefined
        ? { kind: 'seen', holds: false, found: { kind: 'not-applied' } }
        : { kind: 'seen', holds: true, found: { kind: 'applied', at: migration.at } };
    }
    case 'history.stamped':
      return { kind: 'seen', holds: heads.some((id) => leaf.anyOf.includes(id)), found: stamps };
    case 'history.stamp-like': {
      const pattern = new RegExp(leaf.pattern);
      const holds = heads.length > 0 && heads.every((id) => pattern.test(id));
      return { kind: 'seen', holds, found: stamps };
    }
    case 'history.empty':
      return { kind: 'seen', holds: applied.length === 0, found: stamps };
  }
}
