import type { BooksSay } from './history.ts';

/** A value as SQLite gives it. */
export type Value = string | number | Uint8Array | bigint | null;

export type Rows = readonly (readonly Value[])[];

/** How one migration tool keeps its books in the database that it migrates. */
export interface MigrationTool {
  /** The name of its file in this folder. */
  readonly id: string;
  /** As its users call it. */
  readonly name: string;
  /** The tables that it keeps its books in, newest form first; empty where it keeps only SQLite's `user_version`. */
  readonly books: readonly Book[];
  /** Whether it counts in `user_version`, so that the number in the header could be its. */
  readonly countsInHeader?: boolean;
  /** Tables that are made beside the books, of which so many show that the tool was here; in lower case. */
  readonly traces?: { readonly tables: readonly string[]; readonly enough: number };
  /** Tables that it makes for itself beside its books and their locks, and that say nothing of the app's; in lower case. */
  readonly keeps?: readonly string[];
  /** What happens on SQLite to a migration that fails or is killed. */
  readonly dies: Dies;
  /** Names that its rebuilds of a table give to the copy, and that are left when one dies. */
  readonly rebuilds: readonly Rebuild[];
}

/** A bookkeeping table: how it is told from another tool's, and how it is read. */
export interface Book {
  /** What its name is, in lower case; anchored at both ends. */
  readonly table: RegExp;
  /** Columns that it must have, in lower case. */
  readonly columns: readonly string[];
  /** Columns by which it would be another tool's. */
  readonly without?: readonly string[];
  /** Declared types that tell it from another tool's, by column, in lower case. */
  readonly types?: Readonly<Record<string, RegExp>>;
  /** Columns by which it is told from another tool's because they must, or must not, be declared NOT NULL. */
  readonly notNull?: Readonly<Record<string, boolean>>;
  /** Whether it has no column but `columns`: for so few that many a table of one's own has them among others. */
  readonly only?: boolean;
  /** Columns that it may have besides `columns`, and no others, in lower case: for a guess, so that it hits no table of the app's own. */
  readonly mayHave?: readonly string[];
  /** Tables of which so many must be there too, in lower case: for a name and columns that anybody could have chosen. */
  readonly beside?: { readonly tables: readonly string[]; readonly enough: number };
  /** Whether the columns alone are unmistakable, so that a book under another name (most tools let it be chosen) is known by them. */
  readonly columnsSuffice?: boolean;
  /** Whether it is taken for a book only where the file has no other: a guess by its name. */
  readonly lastResort?: boolean;
  /**
   * One statement that gives the rows which `say` wants, in the order of their recording. `book` is its quoted name,
   * `columns` are the columns that it has, in lower case: older forms lack some.
   */
  rows(book: string, columns: readonly string[]): string;
  /** Whether `say` wants blobs; for all others, one where a name belongs is only said to be one. */
  readonly readsBlobs?: boolean;
  /** The rows as a history; pure. */
  say(rows: Rows, file: FileSays): BooksSay;
  /** The table in which a run notes that it is going on. */
  readonly lock?: Lock;
}

/** What the header says and a tool may lean on. https://www.sqlite.org/fileformat2.html#the_database_header */
export interface FileSays {
  readonly userVersion: number;
}

export interface Lock {
  /** Its name, where the book has this name; in lower case. */
  table(book: string): string;
  readonly columns: readonly string[];
  /** One statement that gives the rows which `held` wants; `lock` is its quoted name. */
  rows(lock: string): string;
  /** Since when it is held (`since: null` where it keeps no time), or `null` where it is free; pure. */
  held(rows: Rows): { readonly since: string | null } | null;
}

/** What is left when a migration dies half-way. */
export interface Dies {
  /**
   * - `whole`: everything of it is rolled back, its record too.
   * - `whole-by-default`: so, unless the migration opts out of its transaction.
   * - `in-part`: some of it stays, at places that the tool decides.
   * - `anywhere`: every statement stays that was run before.
   * - `unknown`: the app's own code decides.
   */
  readonly kind: 'whole' | 'whole-by-default' | 'in-part' | 'anywhere' | 'unknown';
  /** What that means here, in one or two sentences. */
  readonly says: string;
  /** Where that is written, or in which source it can be read. */
  readonly source: string;
}

/** The name that a rebuild gives to a table's copy (or to the original, while it makes a new one). */
export interface Rebuild {
  /** With `{table}` for the name of the table; `{digits}`, `{hex}` for what varies besides. */
  readonly name: string;
  /** Whether hardly anybody would call a table of their own so. */
  readonly unmistakable: boolean;
  /** The tool cuts longer names to so many characters. */
  readonly cutTo?: number;
}
