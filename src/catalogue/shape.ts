import type { Snapshot, Table } from '../snapshot/snapshot.ts';
import { columnLine } from './column-line.ts';
import { indexLine, indexName } from './index-line.ts';
import { inOrder } from './merge-patch.ts';

/**
 * A schema as recorded facts, in a form that can be compared, diffed and read: names in the order of the alphabet, and
 * one line of text per column and index. No SQL of the app's besides the defaults of columns. What is not in it:
 * foreign keys, collations, the direction of indexes, the condition of partial ones, and AUTOINCREMENT.
 */
export type Shape = {
  readonly tables: Readonly<Record<string, TableShape>>;
  /** Name of a trigger → the table that it hangs on. */
  readonly triggers: Readonly<Record<string, string>>;
  readonly views: Readonly<Record<string, true>>;
};

export type TableShape = {
  /** Name → what `columnLine` says of it. */
  readonly columns: Readonly<Record<string, string>>;
  /** What `indexName` calls it → what `indexLine` says of it; without the index of the primary key. */
  readonly indexes: Readonly<Record<string, string>>;
};

/** The shape of what was read. Tables without columns (virtual ones) are left out: nothing is known of them. */
export function shapeOf({ tables, triggers, views }: Pick<Snapshot, 'tables' | 'triggers' | 'views'>): Shape {
  const ordinary = tables.filter(({ columns }) => columns.length > 0);
  return {
    tables: inOrder(ordinary.map((table) => [table.name, tableShape(table)])),
    triggers: inOrder(triggers.map(({ name, table }) => [name, table])),
    views: inOrder(views.map((name) => [name, true])),
  };
}

function tableShape({ columns, indexes }: Table): TableShape {
  const added = indexes.filter(({ origin }) => origin !== 'pk');
  return {
    columns: inOrder(columns.map((column) => [column.name, columnLine(column)])),
    indexes: inOrder(added.map((index) => [indexName(index), indexLine(index)])),
  };
}
