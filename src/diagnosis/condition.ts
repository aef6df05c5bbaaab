import type { Leftover, Mark } from '../snapshot/snapshot.ts';

/**
 * One test in a signature, as plain data: it prints, it serialises, the site renders it as a sentence.
 * Build it with the constructors of `conditions.ts`.
 */
export type Condition = Leaf | Combination;

/** Conditions over conditions. */
export type Combination =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  /** The same condition; where it holds, it is what is wrong: health would be its opposite. */
  | { readonly kind: 'fault'; readonly of: Condition }
  /** The same condition, but what nobody supplied counts as "no" instead of being asked for. */
  | { readonly kind: 'given'; readonly of: Condition };

/** A condition that looks at one thing. Names are compared as SQLite does, without regard to ASCII case. */
export type Leaf =
  | { readonly kind: 'table.present'; readonly table: string }
  /** These tables are there and no other (SQLite's own `sqlite_…` are not counted). */
  | { readonly kind: 'table.only'; readonly tables: readonly string[] }
  | { readonly kind: 'column.present'; readonly table: string; readonly column: string }
  /** The table is there and the column is not. A missing table answers "no". */
  | { readonly kind: 'column.absent'; readonly table: string; readonly column: string }
  | { readonly kind: 'column.not-null'; readonly table: string; readonly column: string }
  | { readonly kind: 'history.applied'; readonly tool: string; readonly migration: string }
  /** One of these is where the history stands. */
  | { readonly kind: 'history.stamped'; readonly tool: string; readonly anyOf: readonly string[] }
  /** Where the history stands matches a pattern; `means` says in words what the pattern is. */
  | { readonly kind: 'history.stamp-like'; readonly tool: string; readonly pattern: string; readonly means: string }
  /** The tool's bookkeeping table is there, without a row. */
  | { readonly kind: 'history.empty'; readonly tool: string }
  /** A tool's bookkeeping table is there without a row and without a mark of failure, beside tables that are not its own. */
  | { readonly kind: 'history.empty-beside-tables' }
  /** Some tool's books bear one of these marks. */
  | { readonly kind: 'history.marked'; readonly marks: readonly Mark['kind'][] }
  /** Several tools keep their books in this file. */
  | { readonly kind: 'history.several-tools' }
  /**
   * A rebuild left a copy behind. `rows`: where they are now, in the table itself (`kept`), or only in the copy (`in-copy`:
   * the table is gone, or it is empty and the copy is not). `certainty`: how sure it is that this is a copy.
   */
  | { readonly kind: 'leftover'; readonly rows: 'kept' | 'in-copy'; readonly certainty: Leftover['certainty'] }
  /** A foreign key, a view or a trigger names a table that is not there; `copies`: one of a name that rebuilds give. */
  | { readonly kind: 'reference.dangling'; readonly of: 'copies' | 'tables' }
  /** Tables are there that a tool makes beside its books, and the books are not. */
  | { readonly kind: 'history.missing' }
  /** The query gives at least one row. Only their number is read; `of` says what they are, in the plural. */
  | { readonly kind: 'rows.exist'; readonly of: string; readonly sql: string }
  /** The release that the user says is running, as a range: `< v3.10`, `>= v1.3.11 < v1.3.116`. */
  | { readonly kind: 'running.release'; readonly range: string }
  /** The release that the user is about to upgrade to. */
  | { readonly kind: 'upgrading.to'; readonly range: string }
  /** The release whose history the file has, by the catalogue of its app, as a range. */
  | { readonly kind: 'release.is'; readonly range: string }
  /** The history promises this, and it is not there. */
  | {
      readonly kind: 'drift.missing';
      readonly what: 'table' | 'column' | 'index';
      readonly table: string;
      readonly name: string;
    }
  /** A small part of the tables and columns that the history promises is not there. */
  | { readonly kind: 'drift.lacks' }
  /** The pasted text holds this message, with these captures. Not finding it proves nothing. */
  | { readonly kind: 'mention.of'; readonly template: string; readonly captures: Captures }
  /** The pasted text holds one of these messages, and what its placeholder names is in this file, or is not. */
  | {
      readonly kind: 'mention.naming';
      readonly templates: readonly string[];
      readonly placeholder: string;
      readonly what: NamedThing;
      readonly isThere: boolean;
      /** Only where a migration whose name says that it creates this is recorded, or none is though others are named so. */
      readonly recorded?: boolean;
    };

/**
 * What a message can name that a file has or has not. An `own-table` is no copy that a rebuild left, a `copy` is one; a
 * `copied` table is what the name of one says that it is of; a `reference` is what a foreign key, a view or a trigger
 * names and is not there.
 */
export type NamedThing = 'table' | 'own-table' | 'copy' | 'copied' | 'reference' | 'column' | 'index' | 'migration';

/** What a message's placeholders must hold: a text, or one of the ids at which a tool's history stands. */
export type Captures = Readonly<Record<string, string | { readonly headOf: string }>>;
