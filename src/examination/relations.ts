import { foldName } from '../names/fold-name.ts';
import { quotedText } from '../names/quoted-name.ts';
import type { Connection } from '../sqlite/index.ts';

/** A foreign key of one column to the row number of another table. */
export interface Relation {
  readonly child: string;
  readonly column: string;
  readonly parent: string;
  /** The column of the parent that is its row number. */
  readonly key: string;
}

/**
 * The foreign keys of a table, where each leads to the row number of one of the `tables` (their names folded); `null`
 * where one is of another kind (several columns, another key, a parent that is not there), or could not be read.
 */
export function relationsOf(
  child: string,
  tables: ReadonlySet<string>,
  connection: Connection,
): readonly Relation[] | null {
  const keys = connection.query(
    `SELECT id, seq, "table", "from", "to" FROM pragma_foreign_key_list(${quotedText(child)})`,
  );
  if (keys.kind === 'failed') return null;
  const relations = keys.rows.map(([, seq, parent, column, to]) => {
    const key = tables.has(foldName(String(parent))) ? rowNumberOf(String(parent), connection) : null;
    const fits = seq === 0 && key !== null && (to === null || foldName(String(to)) === foldName(key));
    return fits ? { child, column: String(column), parent: String(parent), key } : null;
  });
  return relations.every((relation) => relation !== null) ? relations : null;
}

/**
 * The column that is another name of a table's row number, `null` where there is none. An `INTEGER PRIMARY KEY DESC` and
 * the key of a table WITHOUT ROWID have an index of their own. https://www.sqlite.org/lang_createtable.html#rowid
 */
function rowNumberOf(table: string, connection: Connection): string | null {
  const columns = connection.query(
    `SELECT name, upper(type) FROM pragma_table_xinfo(${quotedText(table)}) WHERE pk > 0`,
  );
  const indexes = connection.query(`SELECT 1 FROM pragma_index_list(${quotedText(table)}) WHERE origin = 'pk'`);
  if (columns.kind === 'failed' || indexes.kind === 'failed' || indexes.rows.length > 0) return null;
  const [column, ...others] = columns.rows;
  return column !== undefined && others.length === 0 && column[1] === 'INTEGER' ? String(column[0]) : null;
}
