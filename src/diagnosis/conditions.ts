import type { Captures, Combination, Condition, Leaf, NamedThing } from './condition.ts';

/** Constructors of conditions: signatures are written with these words. They return plain objects. */

export const all = (...of: readonly Condition[]): Combination => ({ kind: 'all', of });
export const any = (...of: readonly Condition[]): Combination => ({ kind: 'any', of });
export const not = (of: Condition): Combination => ({ kind: 'not', of });
/** Marks what is wrong, as against what only leads there: its proof says that the opposite was expected. */
export const fault = (of: Condition): Combination => ({ kind: 'fault', of });
/** Holds only where the user supplied what it looks at; never asks for it. */
export const given = (of: Condition): Combination => ({ kind: 'given', of });

export const table = {
  present: (name: string): Leaf => ({ kind: 'table.present', table: name }),
  absent: (name: string): Combination => not({ kind: 'table.present', table: name }),
  only: (...tables: readonly string[]): Leaf => ({ kind: 'table.only', tables }),
};

export const column = {
  present: (tableName: string, name: string): Leaf => ({ kind: 'column.present', table: tableName, column: name }),
  absent: (tableName: string, name: string): Leaf => ({ kind: 'column.absent', table: tableName, column: name }),
  notNull: (tableName: string, name: string): Leaf => ({ kind: 'column.not-null', table: tableName, column: name }),
};

export const history = {
  /** A migration of a tool that names them by app and name, as Django does. */
  applied: (tool: string, app: string, name: string): Leaf => ({
    kind: 'history.applied',
    tool,
    migration: `${app}.${name}`,
  }),
  stampedAs: (tool: string, ...anyOf: readonly string[]): Leaf => ({ kind: 'history.stamped', tool, anyOf }),
  stampLike: (tool: string, pattern: string, means: string): Leaf => ({
    kind: 'history.stamp-like',
    tool,
    pattern,
    means,
  }),
  empty: (tool: string): Leaf => ({ kind: 'history.empty', tool }),
  emptyBesideTables: (): Leaf => ({ kind: 'history.empty-beside-tables' }),
  marked: (...marks: Extract<Leaf, { kind: 'history.marked' }>['marks']): Leaf => ({ kind: 'history.marked', marks }),
  missing: (): Leaf => ({ kind: 'history.missing' }),
  ofSeveralTools: (): Leaf => ({ kind: 'history.several-tools' }),
};

export const leftover = {
  besideItsTable: (certainty: Certainty = 'sure'): Leaf => ({ kind: 'leftover', rows: 'kept', certainty }),
  holdingTheRows: (certainty: Certainty = 'sure'): Leaf => ({ kind: 'leftover', rows: 'in-copy', certainty }),
};

export const reference = {
  /** To any table that is not there. */
  dangling: (): Leaf => ({ kind: 'reference.dangling', of: 'tables' }),
  /** To the copy that a rebuild made and dropped again, or to what it renamed the original to. */
  toLostCopy: (): Leaf => ({ kind: 'reference.dangling', of: 'copies' }),
};

export const rows = {
  exist: (of: string, sql: string): Leaf => ({ kind: 'rows.exist', of, sql }),
};

export const running = { release: (range: string): Leaf => ({ kind: 'running.release', range }) };

/** By the catalogue of the app: which release's history the file has. */
export const release = { is: (range: string): Leaf => ({ kind: 'release.is', range }) };

/** By the catalogue of the app: how the schema differs from what exactly this history promises. */
export const drift = {
  missing: (what: 'table' | 'column' | 'index', tableName: string, name: string = tableName): Leaf => ({
    kind: 'drift.missing',
    what,
    table: tableName,
    name,
  }),
  /** Some tables or columns are missing, whichever; not so many that it is another file. */
  lacks: (): Leaf => ({ kind: 'drift.lacks' }),
};

export const upgrading = { to: (range: string): Leaf => ({ kind: 'upgrading.to', range }) };

export const mention = {
  of: (template: string, captures: Captures = {}): Leaf => ({ kind: 'mention.of', template, captures }),
  /** One of these messages, where what its placeholder names is in the file. */
  ofPresent: (what: NamedThing, placeholder: string, ...templates: readonly string[]): Naming => ({
    kind: 'mention.naming',
    templates,
    placeholder,
    what,
    isThere: true,
  }),
  /** One of these messages, where what its placeholder names is not in the file. */
  ofAbsent: (what: NamedThing, placeholder: string, ...templates: readonly string[]): Naming => ({
    kind: 'mention.naming',
    templates,
    placeholder,
    what,
    isThere: false,
  }),
};

/** Only where the history names the migration that creates it. */
export const recorded = (naming: Naming): Leaf => ({ ...naming, recorded: true });
/** Only where the history names what other migrations create, and none that creates this. */
export const unrecorded = (naming: Naming): Leaf => ({ ...naming, recorded: false });

type Certainty = Extract<Leaf, { kind: 'leftover' }>['certainty'];
type Naming = Extract<Leaf, { kind: 'mention.naming' }>;

/** For a capture: one of the ids at which the tool's history stands in the file. */
export const headOf = (tool: string): { readonly headOf: string } => ({ headOf: tool });
