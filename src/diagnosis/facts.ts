import type { Mention } from '../mentions/mention.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { RowsUnread } from './answer.ts';
import type { AppStanding } from './app-standing.ts';

/** All that a diagnosis looks at. */
export interface Facts {
  readonly snapshot: Snapshot;
  /** How many rows the queries of `rows.exist` gave, by their SQL text. A query that is missing was not asked. */
  readonly rows: Readonly<Record<string, RowCount>>;
  /** Error messages recognised in what the user pasted; empty without one. */
  readonly mentions: readonly Mention[];
  /** As the user typed it, or `null`. */
  readonly running: string | null;
  readonly upgradingTo: string | null;
  /** What the catalogue of the recognised app says; left out until it was looked up. */
  readonly standing?: AppStanding | null;
}

/** How many rows a query gave (`orMore`: counting stopped there), or why that is not known. */
export type RowCount =
  | { readonly kind: 'counted'; readonly count: number; readonly orMore: boolean }
  | { readonly kind: 'unread'; readonly why: RowsUnread; readonly message: string };
