import type { Snapshot } from '../snapshot/snapshot.ts';
import { sameName } from './answer.ts';
import type { Leaf } from './condition.ts';
import type { Look } from './look.ts';

type BooksLeaf = Extract<
  Leaf,
  { kind: 'history.empty-beside-tables' | 'history.marked' | 'history.missing' | 'history.several-tools' }
>;

/** Looks at the books of whatever tools the file has. */
export function lookAtBooks(leaf: BooksLeaf, snapshot: Snapshot): Look {
  const { histories, gaps } = snapshot;
  const gap = gaps.find(({ what }) => what === 'history' || what === 'tables');
  switch (leaf.kind) {
    case 'history.marked': {
      const of = histories.flatMap(({ tool, marks }) =>
        marks.filter(({ kind }) => leaf.marks.includes(kind)).map((mark) => ({ tool, mark })),
      );
      return of.length === 0 && gap !== undefined ? unread(gap) : seen(of.length > 0, { kind: 'marks', of });
    }
    case 'history.empty-beside-tables': {
      const of = histories.filter((history) => isEmptyBesideTables(history, snapshot)).map(toBook);
      return of.length === 0 && gap !== undefined ? unread(gap) : seen(of.length > 0, { kind: 'books', of });
    }
    case 'history.missing': {
      if (gap !== undefined) return unread(gap);
      return seen(snapshot.lostBooks.length > 0, { kind: 'lost-books', of: snapshot.lostBooks });
    }
    case 'history.several-tools': {
      const of = histories.map(toBook);
      return seen(new Set(of.map(({ tool }) => tool)).size > 1, { kind: 'books', of });
    }
  }
}

/** A table that only the app's own code can explain (`home-grown`) may well be empty. */
function isEmptyBesideTables(
  { tool, table, applied, marks }: Snapshot['histories'][number],
  { tables, bookkeeping }: Snapshot,
): boolean {
  if (table === null || tool === 'home-grown' || applied.length > 0) return false;
  // A lock says nothing of the entries; every other mark is about one.
  if (marks.some(({ kind }) => kind !== 'locked')) return false;
  // Other tables that are the tool's own bear its book's name: flyway_schema_history_bak, migrations_lock.
  return tables.some(({ name }) => !bookkeeping.includes(name) && !sameName(name.slice(0, table.length), table));
}

function toBook({ tool, table }: Snapshot['histories'][number]) {
  return { tool, table };
}

function seen(holds: boolean, found: Extract<Look, { kind: 'seen' }>['found']): Look {
  return { kind: 'seen', holds, found };
}

function unread({ message }: Snapshot['gaps'][number]): Look {
  return { kind: 'obstructed', obstacle: { kind: 'schema-not-read', what: 'a migration history', message } };
}
