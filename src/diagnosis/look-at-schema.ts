import type { Gap, Snapshot, Table } from '../snapshot/snapshot.ts';
import { type Found, sameName } from './answer.ts';
import type { Leaf } from './condition.ts';
import type { Look } from './look.ts';

type SchemaLeaf = Extract<Leaf, { kind: `table.${string}` | `column.${string}` }>;

/** Tables that are shown by name when a file was expected to hold fewer. */
const NAMES_SHOWN = 5;

/** Looks at tables and columns. */
export function lookAtSchema(leaf: SchemaLeaf, snapshot: Snapshot): Look {
  const lost = snapshot.gaps.find(({ what }) => what === 'tables');
  if (leaf.kind === 'table.only') {
    const names = snapshot.tables.map((table) => table.name);
    const others = names.filter((name) => !leaf.tables.some((other) => sameName(name, other)));
    if (lost !== undefined && others.length === 0) return notRead('the list of tables', lost.message);
    const holds = others.length === 0 && names.length === leaf.tables.length;
    return seen(holds, { kind: 'tables', count: names.length, first: names.slice(0, NAMES_SHOWN) });
  }
  const table = snapshot.tables.find((other) => sameName(other.name, leaf.table));
  if (table === undefined && lost !== undefined) return notRead(`table ${leaf.table}`, lost.message);
  if (leaf.kind === 'table.present') return seen(table !== undefined, { kind: table ? 'present' : 'absent' });
  if (table === undefined) return seen(false, { kind: 'table-absent' });
  return lookAtColumn(leaf, table, snapshot.gaps);
}

function lookAtColumn(leaf: Extract<Leaf, { kind: `column.${string}` }>, table: Table, gaps: readonly Gap[]): Look {
  const gap = gaps.find(({ what, of }) => what === 'columns' && (of === null || sameName(of, table.name)));
  if (gap !== undefined || table.columns.length === 0) {
    const message = gap?.message ?? 'the columns of a virtual table are not read';
    return notRead(`columns of ${table.name}`, message);
  }
  const column = table.columns.find((other) => sameName(other.name, leaf.column));
  const found: Found =
    column === undefined ? { kind: 'absent' } : { kind: 'column', type: column.type, notNull: column.notNull };
  switch (leaf.kind) {
    case 'column.present':
      return seen(column !== undefined, found);
    case 'column.absent':
      return seen(column === undefined, found);
    case 'column.not-null':
      return seen(column?.notNull === true, found);
  }
}

function notRead(what: string, message: string): Look {
  return { kind: 'obstructed', obstacle: { kind: 'schema-not-read', what, message } };
}

function seen(holds: boolean, found: Found): Look {
  return { kind: 'seen', holds, found };
}
