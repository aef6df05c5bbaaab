import type { History } from '../migration-tools/index.ts';
import type { Header } from '../sqlite/header.ts';

export type { History, Mark } from '../migration-tools/index.ts';

/**
 * What was read from one image: its header, its schema and its migration histories. Plain data
 * that can be printed, sent and kept, because no row of the user's is in it.
 */
export interface Snapshot {
  readonly header: Header;
  readonly tables: readonly Table[];
  readonly views: readonly string[];
  readonly triggers: readonly { readonly name: string; readonly table: string }[];
  readonly histories: readonly History[];
  /** Tables that migration tools keep for themselves: books, locks and the like. */
  readonly bookkeeping: readonly string[];
  /** Tools that left traces in the file, and whose books are not in it. */
  readonly lostBooks: readonly LostBooks[];
  /** Copies that a rebuild of a table seems to have left behind. */
  readonly leftovers: readonly Leftover[];
  /** Foreign keys, views and triggers that name a table which is not there. */
  readonly dangling: readonly Reference[];
  readonly caveats: readonly Caveat[];
  /** What should have been read and could not be. */
  readonly gaps: readonly Gap[];
}

/** A table and what hangs on it. Names are as the file has them: a stranger's text. */
export interface Table {
  readonly name: string;
  /** A virtual table's columns are not read: its module may not be there. */
  readonly kind: 'table' | 'virtual';
  readonly columns: readonly Column[];
  readonly indexes: readonly Index[];
  readonly foreignKeys: readonly ForeignKey[];
  /** Numbers of the pages at which its tree and those of its indexes begin. */
  readonly roots: readonly number[];
}

/** A table that bears the name which a migration tool gives to a copy while it rebuilds a table. */
export interface Leftover {
  readonly table: string;
  /** The table that it is a copy of; `null` where its name does not say. */
  readonly original: string | null;
  /** Where the name does not say of which: whether any table is like it. */
  readonly originalIsThere: boolean;
  /** Id of the tool that gives such names. */
  readonly tool: string;
  /**
   * How sure it is that this is a copy: `sure` by a name that nobody else gives, or because something refers to the table
   * that is gone; `likely` where the table is there and alike, since people keep such tables too; `by-name`: nothing but
   * a name that a tool of this file, or people, give.
   */
  readonly certainty: 'sure' | 'likely' | 'by-name';
}

/** Something that names a table: a table by a foreign key, a view or a trigger by its SQL. */
export interface Reference {
  readonly from: { readonly kind: 'table' | 'view' | 'trigger'; readonly name: string };
  readonly to: string;
  /** Whether the missing table has a name that rebuilds give to a copy or to the original. */
  readonly toCopy: boolean;
}

/** A migration tool whose books are not there, and the tables by which it was there. */
export interface LostBooks {
  readonly tool: string;
  readonly traces: readonly string[];
}

/** A column as `PRAGMA table_xinfo` tells it. https://www.sqlite.org/pragma.html#pragma_table_xinfo */
export interface Column {
  readonly name: string;
  /** The declared type as written, '' for none. */
  readonly type: string;
  readonly notNull: boolean;
  /** The default's SQL text, or `null` for none. */
  readonly default: string | null;
  /** Place in the primary key from 1 on, 0 for a column outside it. */
  readonly primaryKey: number;
  readonly generated: 'no' | 'virtual' | 'stored';
}

/** An index as `PRAGMA index_list` and `index_xinfo` tell it. */
export interface Index {
  readonly name: string;
  readonly unique: boolean;
  readonly partial: boolean;
  /** `c` from CREATE INDEX, `u` from UNIQUE, `pk` from PRIMARY KEY. */
  readonly origin: string;
  /** Columns in order; `null` stands for an expression. */
  readonly columns: readonly (string | null)[];
}

/** A foreign key; `columns` and `references` go in pairs, `null` where the parent's primary key is meant. */
export interface ForeignKey {
  readonly table: string;
  readonly columns: readonly string[];
  readonly references: readonly (string | null)[];
}

/** A doubt about the snapshot that does not stop the diagnosis and is shown beside it. */
export type Caveat =
  /** SQLite refuses the database as it is; this is what could be read past the damage. */
  | { readonly kind: 'past-damage' }
  /** In WAL mode, and no `-wal` was given. */
  | { readonly kind: 'wal-log-not-read' }
  | { readonly kind: 'wal-applied'; readonly commits: number; readonly pages: number }
  /** A transaction at the end of the `-wal` was never finished, and does not count. */
  | { readonly kind: 'wal-unfinished'; readonly frames: number }
  | { readonly kind: 'wal-without-effect'; readonly why: 'empty' | 'header' | 'no-commit' }
  | { readonly kind: 'wal-foreign' }
  /** What the main file alone would not show. */
  | { readonly kind: 'only-in-wal'; readonly migrations: readonly string[]; readonly tables: readonly string[] }
  | { readonly kind: 'journal-rolled-back'; readonly pages: number }
  | { readonly kind: 'journal-without-effect'; readonly why: 'empty' | 'ended' | 'header' | 'super-journal' }
  | { readonly kind: 'journal-foreign' }
  /** More pages than the header knows of: SQLite does not mind, an interrupted transaction leaves it so. */
  | { readonly kind: 'pages-unaccounted'; readonly stated: number; readonly found: number };

/** Something that should have been read, and why it was not. */
export interface Gap {
  readonly what: 'tables' | 'columns' | 'indexes' | 'foreign-keys' | 'history';
  /** The table or the tool concerned, `null` for all. */
  readonly of: string | null;
  readonly message: string;
}
