import type { Difference } from '../catalogue/drift.ts';
import { foldName } from '../names/fold-name.ts';
import type { Leftover, LostBooks, Mark, Reference } from '../snapshot/snapshot.ts';
import type { Leaf } from './condition.ts';

/** An array that has at least one element. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** What one condition says of one file: yes or no, each with evidence, or why it cannot be told. */
export type Answer =
  | { readonly kind: 'yes'; readonly evidence: readonly Evidence[] }
  | { readonly kind: 'no'; readonly evidence: readonly Evidence[] }
  | {
      readonly kind: 'cannot-tell';
      /** What the user could supply that would settle it. */
      readonly needs: readonly Need[];
      /** What could not be read. */
      readonly because: readonly Obstacle[];
      /** Whether what the user could supply is enough to settle it, in spite of what could not be read. */
      readonly settleable: boolean;
      /** What is known of the rest. */
      readonly evidence: readonly Evidence[];
    };

/** What the user could supply. */
export type Need = 'running-release' | 'upgrade-target' | 'log';

/** One thing that was looked at: what the signature wants of it, and what was found. */
export interface Evidence {
  readonly condition: Leaf;
  /** Whether the signature wants the condition to hold (`false` under `not`). */
  readonly wanted: boolean;
  /** It is what is wrong: a healthy file has the opposite of what the signature wants here. */
  readonly fault: boolean;
  readonly found: Found;
}

/** What was found where a condition looked. No row of the user's: counts, and bookkeeping. */
export type Found =
  | { readonly kind: 'present' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'table-absent' }
  | { readonly kind: 'tables'; readonly count: number; readonly first: readonly string[] }
  | { readonly kind: 'column'; readonly type: string; readonly notNull: boolean }
  | { readonly kind: 'applied'; readonly at: string | null }
  | { readonly kind: 'not-applied' }
  | { readonly kind: 'stamps'; readonly ids: readonly string[] }
  | { readonly kind: 'no-history' }
  | { readonly kind: 'rows'; readonly count: number; readonly orMore: boolean }
  | { readonly kind: 'books'; readonly of: readonly { readonly tool: string; readonly table: string | null }[] }
  | { readonly kind: 'lost-books'; readonly of: readonly LostBooks[] }
  | { readonly kind: 'marks'; readonly of: readonly { readonly tool: string; readonly mark: Mark }[] }
  | { readonly kind: 'leftovers'; readonly of: readonly CountedLeftover[] }
  | { readonly kind: 'references'; readonly of: readonly Reference[] }
  | { readonly kind: 'release'; readonly stated: string }
  | { readonly kind: 'drift'; readonly of: readonly Difference[] }
  | { readonly kind: 'line'; readonly line: number; readonly text: string };

/** A copy that a rebuild left, with the rows of both. */
export interface CountedLeftover extends Leftover {
  readonly rows: RowsOf;
  readonly originalRows: RowsOf | null;
}

export interface RowsOf {
  readonly count: number;
  readonly orMore: boolean;
}

/** What stood in the way of an answer. */
export type Obstacle =
  | { readonly kind: 'schema-not-read'; readonly what: string; readonly message: string }
  | { readonly kind: 'rows-not-read'; readonly of: string; readonly why: RowsUnread; readonly message: string }
  | { readonly kind: 'signature-broken'; readonly message: string };

/** Why rows were not counted: not asked for yet, too many bytes, damage, a statement that does not fit, or an engine that broke. */
export type RowsUnread = 'not-asked' | 'budget' | 'malformed' | 'medium' | 'statement' | 'memory' | 'engine';

/** Whether two names mean the same table or column to SQLite. */
export function sameName(one: string, other: string): boolean {
  return foldName(one) === foldName(other);
}
