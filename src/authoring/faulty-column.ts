import type { Condition } from '../diagnosis/condition.ts';
import { column as columns, fault } from '../diagnosis/index.ts';
import type { ColumnState } from './column-states.ts';

/** What can be wrong with a column. */
export const FAULTS = ['missing', 'left-over', 'not-null'] as const;
export type Fault = (typeof FAULTS)[number];

export interface FaultyColumn {
  readonly table: string;
  readonly column: string;
  readonly fault: Fault;
}

/** The condition that holds where the column is at fault. */
export function faultCondition({ table, column, fault: kind }: FaultyColumn): Condition {
  switch (kind) {
    case 'missing':
      return fault(columns.absent(table, column));
    case 'left-over':
      return fault(columns.present(table, column));
    case 'not-null':
      return fault(columns.notNull(table, column));
  }
}

/** Whether a file with the column like this is healthy. */
export function isHealthy(state: ColumnState, kind: Fault): boolean {
  switch (kind) {
    case 'missing':
      return state === 'nullable' || state === 'not-null';
    case 'left-over':
      return state === 'missing';
    case 'not-null':
      return state === 'nullable';
  }
}

/** What is said of a fault. */
interface Words {
  /** In a few words, for a title. */
  readonly title: string;
  /** Within a sentence. */
  readonly clause: string;
  /** A release on which it is none. */
  readonly health: string;
  /** A release whose own it is, behind its name. */
  readonly own: string;
  /** What not to do. */
  readonly never: string;
}

export function wordsOf({ table, column, fault: kind }: FaultyColumn): Words {
  switch (kind) {
    case 'missing':
      return {
        title: `The column ${column} of ${table} is missing`,
        clause: `the column ${column} of ${table} is missing`,
        health: 'a release that has the column',
        own: 'which has no such column and needs none',
        never: 'Do not add the column by hand: what else its migration should have done is not known.',
      };
    case 'left-over':
      return {
        title: `The column ${column} of ${table} is there too early`,
        clause: `the column ${column} of ${table} is there already`,
        health: 'a release that has the table without that column',
        own: 'to which the column belongs',
        never: 'Do not drop the column before you have looked whether it holds data.',
      };
    case 'not-null':
      return {
        title: `NOT NULL on ${column} of ${table}`,
        clause: `the column ${column} of ${table} does not take NULL`,
        health: 'a release in which the column may be NULL',
        own: 'which declares it so itself',
        never: 'Do not fill the column with invented values.',
      };
  }
}
