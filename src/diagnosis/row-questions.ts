import { quotedName } from '../names/quoted-name.ts';
import type { Leftover, Snapshot } from '../snapshot/snapshot.ts';
import type { Leaf } from './condition.ts';

/** A question about rows: SQL that gives them. */
export interface RowQuestion {
  readonly sql: string;
  /** The tables that it reads; left out where the text names them plainly. */
  readonly tables?: readonly string[];
}

/** The question for all rows of a table, under any name. */
export function allRowsOf(table: string): string {
  return `SELECT 1 FROM ${quotedName(table)}`;
}

/** The copy that a rebuild left, and what it is a copy of where that is there. */
export function tablesOf({ table, original, originalIsThere }: Leftover): readonly string[] {
  return originalIsThere && original !== null ? [table, original] : [table];
}

/** What a leaf wants to know of the rows. */
export function rowQuestionsOf(leaf: Leaf, snapshot: Snapshot): readonly RowQuestion[] {
  switch (leaf.kind) {
    case 'rows.exist':
      return [{ sql: leaf.sql }];
    case 'leftover':
      return snapshot.leftovers
        .filter(({ certainty }) => certainty === leaf.certainty)
        .flatMap(tablesOf)
        .map((table) => ({ sql: allRowsOf(table), tables: [table] }));
    default:
      return [];
  }
}
