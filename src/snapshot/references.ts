import { foldName } from '../names/fold-name.ts';
import { isCopyName } from './leftovers.ts';
import { tablesInSql } from './names-in-sql.ts';
import type { Reference, Table } from './snapshot.ts';

/** A view or a trigger with its text, of which only the names of tables are kept. */
export interface Written {
  readonly kind: 'view' | 'trigger';
  readonly name: string;
  readonly sql: string;
}

/**
 * SQLite's own tables, and those that its modules and its shell bring along: they can be named without being in the list.
 * https://www.sqlite.org/vtab.html#eponymous_virtual_tables
 */
const OWN =
  /^(sqlite_.*|pragma_.*|json_each|json_tree|jsonb_each|jsonb_tree|dbstat|bytecode|tables_used|generate_series|fsdir|completion)$/s;

/**
 * Foreign keys, views and triggers that name a table which is not there. A rename of the original during a rebuild
 * leaves them: https://www.sqlite.org/lang_altertable.html#making_other_kinds_of_table_schema_changes
 */
export function danglingReferences(
  tables: readonly Table[],
  views: readonly string[],
  written: readonly Written[],
): readonly Reference[] {
  const there = new Set([...tables.map(({ name }) => name), ...views].map(foldName));
  const isThere = (name: string) => there.has(foldName(name)) || OWN.test(foldName(name));
  return [
    ...tables.flatMap(({ name, foreignKeys }) =>
      distinct(foreignKeys.map(({ table }) => table).filter((table) => !isThere(table))).map(
        (to): Reference => ({ from: { kind: 'table', name }, to, toCopy: isCopyName(to, there) }),
      ),
    ),
    ...written.flatMap(({ kind, name, sql }) =>
      tablesInSql(sql)
        .filter((to) => !isThere(to))
        .map((to): Reference => ({ from: { kind, name }, to, toCopy: isCopyName(to, there) })),
    ),
  ];
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Map(names.map((name) => [foldName(name), name])).values()];
}
