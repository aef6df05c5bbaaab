import { foldName } from '../names/fold-name.ts';
import type { Connection, Row, Unreadable } from '../sqlite/index.ts';
import type { Written } from './references.ts';
import type { Column, ForeignKey, Gap, Index, Table } from './snapshot.ts';

/** Tables and what hangs on them, views and triggers by name, and what could not be read of them. */
export interface Schema {
  readonly tables: readonly Table[];
  readonly views: readonly string[];
  readonly triggers: readonly { readonly name: string; readonly table: string }[];
  /** The views and triggers that are short enough to be looked through for names. */
  readonly written: readonly Written[];
  readonly gaps: readonly Gap[];
}

/** Rows per table name, lower-cased: SQLite compares names without regard to ASCII case. */
type PerTable = ReadonlyMap<string, readonly Row[]>;

/** Type, name, table, whether it is another kind of table than an ordinary one, and the page at which its tree begins. */
export const OBJECT = "type, name, tbl_name, sql NOT LIKE 'CREATE TABLE%', rootpage";

/** Ordinary tables only: a virtual table needs its module, a view would run the file's own SQL. */
const ORDINARY = `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'
  AND name NOT LIKE 'sqlite^_%' ESCAPE '^'`;

const columnsOf = (tables: string) => `SELECT t.name, c.name, c.type, c."notnull", c.dflt_value, c.pk, c.hidden
  FROM (${tables}) t, pragma_table_xinfo(t.name) c ORDER BY t.name, c.cid`;
const indexesOf = (tables: string) => `SELECT t.name, i.name, i."unique", i.partial, i.origin, x.name
  FROM (${tables}) t, pragma_index_list(t.name) i, pragma_index_xinfo(i.name) x
  WHERE x.key = 1 ORDER BY t.name, i.seq, x.seqno`;
/** Characters of a view's or a trigger's SQL that are looked through for names. */
const LONGEST = 100_000;
const WRITTEN = `SELECT type, name, sql FROM sqlite_schema WHERE type IN ('view', 'trigger') AND length(sql) <= ${LONGEST}`;

const foreignKeysOf = (tables: string) => `SELECT t.name, f.id, f."table", f."from", f."to"
  FROM (${tables}) t, pragma_foreign_key_list(t.name) f ORDER BY t.name, f.id, f.seq`;

/** What it means for the whole file that its list of tables could not be read. */
const UNREADABLE = {
  medium: 'read-failed',
  budget: 'schema-too-large',
  malformed: 'malformed',
  statement: 'malformed',
  memory: 'reader-failed',
  engine: 'reader-failed',
} as const;

/** Reads tables, views and triggers by SQLite's own account of them; no SQL text of the file is run. */
export function readSchema(connection: Connection): Schema | Unreadable {
  const objects = connection.query(`SELECT ${OBJECT} FROM sqlite_schema ORDER BY rowid`);
  return objects.kind === 'failed'
    ? { kind: UNREADABLE[objects.why], message: objects.message }
    : schemaOf(objects.rows, ORDINARY, connection);
}

/** The schema of these objects; `ordinary` is SQL that gives the names of its ordinary tables. */
export function schemaOf(objects: readonly Row[], ordinary: string, connection: Connection): Schema {
  const gaps: Gap[] = [];
  const columns = perTable(connection, 'columns', columnsOf(ordinary), gaps);
  const indexes = perTable(connection, 'indexes', indexesOf(ordinary), gaps);
  const foreignKeys = perTable(connection, 'foreign-keys', foreignKeysOf(ordinary), gaps);
  const written = connection.query(WRITTEN);
  const roots = groupBy(objects, ([, , table]) => foldName(String(table)));
  const named = (type: string) => objects.filter(([other, name]) => other === type && !isInternal(name));
  return {
    tables: named('table').map(([, name, , virtual]) => {
      const key = foldName(String(name));
      return {
        name: String(name),
        kind: virtual === 1 ? 'virtual' : 'table',
        columns: (columns.get(key) ?? []).map(toColumn),
        indexes: toIndexes(indexes.get(key) ?? []),
        foreignKeys: toForeignKeys(foreignKeys.get(key) ?? []),
        roots: (roots.get(key) ?? []).flatMap(([, , , , root]) => (Number(root) > 0 ? [Number(root)] : [])),
      };
    }),
    views: named('view').map(([, name]) => String(name)),
    triggers: named('trigger').map(([, name, table]) => ({ name: String(name), table: String(table) })),
    written: written.kind === 'rows' ? written.rows.map(toWritten) : [],
    gaps,
  };
}

/** Whether SQLite keeps it for itself. https://www.sqlite.org/fileformat2.html#intschema */
function isInternal(name: unknown): boolean {
  return /^sqlite_/i.test(String(name));
}

function perTable(connection: Connection, what: Gap['what'], sql: string, gaps: Gap[]): PerTable {
  const result = connection.query(sql);
  if (result.kind === 'failed') {
    gaps.push({ what, of: null, message: result.message });
    return new Map();
  }
  return groupBy(result.rows, ([table]) => foldName(String(table)));
}

function toWritten([kind, name, sql]: Row): Written {
  return { kind: kind === 'view' ? 'view' : 'trigger', name: String(name), sql: String(sql) };
}

function toColumn([, name, type, notNull, dflt, pk, hidden]: Row): Column {
  return {
    name: String(name),
    type: String(type ?? ''),
    notNull: notNull === 1,
    default: dflt === null || dflt === undefined ? null : String(dflt),
    primaryKey: Number(pk),
    generated: hidden === 2 ? 'virtual' : hidden === 3 ? 'stored' : 'no',
  };
}

function toIndexes(rows: readonly Row[]): Index[] {
  return [...groupBy(rows, (row) => String(row[1]))].map(([name, parts]) => ({
    name,
    unique: parts[0]?.[2] === 1,
    partial: parts[0]?.[3] === 1,
    origin: String(parts[0]?.[4]),
    columns: parts.map((part) => (part[5] === null ? null : String(part[5]))),
  }));
}

function toForeignKeys(rows: readonly Row[]): ForeignKey[] {
  return [...groupBy(rows, (row) => String(row[1])).values()].map((parts) => ({
    table: String(parts[0]?.[2]),
    columns: parts.map((part) => String(part[3])),
    references: parts.map((part) => (part[4] === null ? null : String(part[4]))),
  }));
}

/** As `Map.groupBy`, which Node 20 does not have. */
function groupBy(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
