import type { Captures, Combination, Condition, Leaf } from './condition.ts';

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
};

export const rows = {
  exist: (of: string, sql: string): Leaf => ({ kind: 'rows.exist', of, sql }),
};

export const running = { release: (range: string): Leaf => ({ kind: 'running.release', range }) };

export const upgrading = { to: (range: string): Leaf => ({ kind: 'upgrading.to', range }) };

export const mention = {
  of: (template: string, captures: Captures = {}): Leaf => ({ kind: 'mention.of', template, captures }),
};

/** For a capture: one of the ids at which the tool's history stands in the file. */
export const headOf = (tool: string): { readonly headOf: string } => ({ headOf: tool });
