/** A migration that a database says was applied. */
export interface Migration {
  /** Its name as the tool's own messages write it: `api.0118_alter_check_badge_key`, `c45e397531d1`. */
  readonly id: string;
  /**
   * When it was recorded: a time of the form 2026-11-21 08:15:00, in the zone that the tool writes (mostly UTC);
   * `null` where the tool keeps no time.
   */
  readonly at: string | null;
}

/** What stands out in a tool's own books. */
export type Mark =
  /** The tool recorded that it failed. */
  | { readonly kind: 'failed'; readonly migration: string; readonly at: string | null }
  /** Begun, and no end is recorded: it died, or it runs at this moment. */
  | { readonly kind: 'unfinished'; readonly migration: string; readonly at: string | null }
  /** The lock that a run takes is held; true only while the app is stopped, since a run holds it too. */
  | { readonly kind: 'locked'; readonly table: string; readonly since: string | null }
  /** The tool stands at several places at once, where it expects one. */
  | { readonly kind: 'several-heads'; readonly heads: readonly string[] }
  | { readonly kind: 'recorded-twice'; readonly migration: string }
  /** Recorded after one that comes later by its number or name. */
  | { readonly kind: 'out-of-order'; readonly migration: string; readonly after: string }
  /** A number between two recorded ones is missing, where the tool counts without gaps. */
  | { readonly kind: 'gap'; readonly after: string; readonly before: string }
  | { readonly kind: 'rolled-back'; readonly migration: string }
  /** Recorded without having been run. */
  | { readonly kind: 'by-hand'; readonly migration: string }
  /** The tool's table is not as the tool itself keeps it; `says` is a clause such as "it holds 2 rows where it must hold 1". */
  | { readonly kind: 'odd-book'; readonly says: string };

/** What a tool's books say, in the order in which it was recorded. */
export interface BooksSay {
  /** Migrations that count as applied, in the order of their recording; failed and unfinished ones are marks. A tool that keeps only where it stands (Alembic) has its heads here. */
  readonly applied: readonly Migration[];
  /** Where it stands: the last migration of every branch or app, sorted. Empty for an empty table. */
  readonly heads: readonly string[];
  readonly marks: readonly Mark[];
}

/** What one migration tool left in one database. */
export interface History extends BooksSay {
  /** Id of the tool: the name of its file in this folder. */
  readonly tool: string;
  /** Ids of other tools whose books look the same, so that the file cannot tell. */
  readonly orTools: readonly string[];
  /** The bookkeeping table; `null` where the tool keeps only SQLite's `user_version`. */
  readonly table: string | null;
}
