import type { History } from './history.ts';

/** A value as SQLite gives it. */
export type Value = string | number | Uint8Array | bigint | null;

/** How one migration tool keeps its books in the database that it migrates. */
export interface MigrationTool {
  readonly id: string;
  readonly name: string;
  /** The bookkeeping table and the columns that tell it from another tool's table of the same name. */
  readonly bookkeeping: { readonly table: string; readonly columns: readonly string[] };
  /** One statement that gives the rows which `history` wants, in the order of their recording. */
  readonly sql: string;
  /** The rows of `sql` as a history; pure. */
  history(rows: readonly (readonly Value[])[]): Pick<History, 'applied' | 'heads'>;
}
