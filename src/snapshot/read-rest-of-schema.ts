import { foldName } from '../names/fold-name.ts';
import { quotedText, unquotedName } from '../names/quoted-name.ts';
import type { Connection, Row } from '../sqlite/index.ts';
import { OBJECT, type Schema, schemaOf } from './read-schema.ts';
import type { Gap } from './snapshot.ts';

/** Rows of `sqlite_schema` are looked for up to here: SQLite numbers them from 1 on. */
const LAST_OBJECT = 2 ** 20;

/** Questions that may come to nothing before the rest of the list is given up. */
const FAILURES = 4096;

/**
 * As much of the schema as can be read around damage, or `null` for nothing. SQLite then knows the objects that stand
 * before the damage, and leaves out those whose SQL it does not understand; what it does not know is a gap.
 * https://www.sqlite.org/pragma.html#pragma_writable_schema
 */
export function readRestOfSchema(connection: Connection): Schema | null {
  // Nothing is written. The name is SQLite's: with it, a schema counts as loaded in spite of errors.
  connection.query('PRAGMA writable_schema=ON');
  const { rows, obstacle } = objectsAround(connection);
  // SQLite itself does not look any more, and a view could stand behind what is asked as a table.
  if (rows.length === 0 || !rows.every(bearsItsName)) return null;
  const schema = schemaOf(rows, ordinaryTables(rows), connection);
  const lost: Gap[] = obstacle === null ? [] : [{ what: 'tables', of: null, message: obstacle }];
  return { ...schema, gaps: [...schema.gaps, ...lost, ...schema.tables.flatMap(unknownParts)] };
}

/** The objects that can be read, by halving each range of rows that cannot; and what was in the way. */
function objectsAround(connection: Connection): { rows: readonly Row[]; obstacle: string | null } {
  const rows: Row[] = [];
  const ahead: [from: number, to: number][] = [[1, LAST_OBJECT]];
  let obstacle: string | null = null;
  let failures = 0;
  for (let range = ahead.pop(); range !== undefined && failures < FAILURES; range = ahead.pop()) {
    const [from, to] = range;
    const result = connection.query(
      `SELECT ${OBJECT}, substr(sql, 1, 1000) FROM sqlite_schema WHERE rowid BETWEEN ${from} AND ${to} ORDER BY rowid`,
    );
    if (result.kind === 'rows') {
      rows.push(...result.rows);
      continue;
    }
    obstacle ??= result.message;
    failures += 1;
    if (result.why !== 'malformed') break;
    const middle = Math.floor((from + to) / 2);
    if (from < to) ahead.push([middle + 1, to], [from, middle]);
  }
  return { rows, obstacle };
}

const NAME = '("(?:[^"]|"")*"|`(?:[^`]|``)*`|\\[[^\\]]*\\]|\'(?:[^\']|\'\')*\'|[^\\s(]+)';
const RELATION = new RegExp(`^CREATE (?:TABLE|VIEW|VIRTUAL TABLE) ${NAME}`, 'i');
const INDEX = new RegExp(`^CREATE (?:UNIQUE )?INDEX ${NAME}\\s+ON\\s*${NAME}`, 'i');

/** Whether an object is called, and hangs on the table, as its SQL says, in the form in which SQLite stores it. */
function bearsItsName([type, name, table, , , sql]: Row): boolean {
  const same = (token: string | undefined, stated: unknown) =>
    token !== undefined && foldName(unquotedName(token)) === foldName(String(stated));
  if (sql === null) return foldName(String(name)).startsWith(`sqlite_autoindex_${foldName(String(table))}_`);
  if (type === 'trigger') return /^CREATE TRIGGER\b/i.test(String(sql));
  const match = (type === 'index' ? INDEX : RELATION).exec(String(sql));
  return same(match?.[1], name) && (type !== 'index' || same(match?.[2], table));
}

/** Names of ordinary tables as SQL; not asked of `sqlite_schema`, where the damage is. */
function ordinaryTables(objects: readonly Row[]): string {
  const names = objects.filter(([type, , , other]) => type === 'table' && other !== 1).map(([, name]) => name);
  return `SELECT value AS name FROM json_each(${quotedText(JSON.stringify(names))})`;
}

/** A table that is in the list, and that SQLite did not load: asked for it, it says that there is none. */
function unknownParts({ name, kind, columns }: Schema['tables'][number]): readonly Gap[] {
  if (kind === 'virtual' || columns.length > 0) return [];
  const message = 'no such table';
  return (['columns', 'indexes', 'foreign-keys'] as const).map((what) => ({ what, of: name, message }));
}
