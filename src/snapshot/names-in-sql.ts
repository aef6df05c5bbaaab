import { unquotedName } from '../names/quoted-name.ts';

/**
 * A word, a quoted name, a string, a bracket or a comma of an SQL text; comments are passed over. What is opened and not
 * closed goes on to the end. A word is what SQLite takes for one: any character beyond ASCII can be in it.
 * https://www.sqlite.org/draft/tokenreq.html
 */
const TOKEN =
  /--[^\n]*|\/\*.*?(?:\*\/|$)|'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|`(?:[^`]|``)*(?:`|$)|\[[^\]]*(?:\]|$)|[\w$\u0080-\u{10ffff}]+|\S/gsu;

/** How the name of a table can begin: as a word, or quoted; SQLite takes a string for a name as well. */
const NAME = /^[A-Za-z_"'`[\u0080-\u{10ffff}]/u;

/** Words after which the name of a table stands. */
const BEFORE_TABLE = new Set(['FROM', 'JOIN', 'INTO', 'UPDATE']);

/** Words that may stand between those and the name, or end a list of tables. */
const NO_TABLE = new Set([...BEFORE_TABLE, 'SELECT', 'WHERE', 'SET', 'OF', 'ON', 'VALUES', 'WITH', 'OR', 'AS']);

/**
 * The tables that the SQL of a view or a trigger reads or writes, as it calls them: what stands after FROM, JOIN, INTO
 * and UPDATE, without names that the text itself defines (WITH), functions that give rows, and the schema `temp`.
 */
export function tablesInSql(sql: string): readonly string[] {
  const tokens = (sql.match(TOKEN) ?? []).filter((token) => !/^(--|\/\*)/.test(token));
  const upper = tokens.map((token) => token.toUpperCase());
  const behind = placesBehindBrackets(tokens);
  const own = new Set(
    tokens.flatMap((token, at) => (isDefined(upper, at, behind) ? [unquotedName(token).toLowerCase()] : [])),
  );
  const names = new Set<string>();
  for (let at = 0; at < tokens.length; at += 1) {
    if (!BEFORE_TABLE.has(upper[at] ?? '') || isNoStatement(upper, at)) continue;
    let next = at + 1;
    while (next < tokens.length) {
      // INSERT OR REPLACE INTO has its INTO; UPDATE OR IGNORE has the name behind two words.
      if (upper[next] === 'OR') next += 2;
      const [name, after] = qualified(tokens, next);
      if (name === null) break;
      const isFunction = tokens[after] === '(' && upper[at] !== 'INTO';
      if (!isFunction) names.add(name);
      const comma = afterAlias(upper, isFunction ? (behind.get(after) ?? tokens.length) : after);
      if (upper[at] !== 'FROM' || tokens[comma] !== ',') break;
      next = comma + 1;
    }
  }
  return [...names].filter((name) => !own.has(name.toLowerCase()));
}

/** `name AS (` and `name (columns) AS (`: defined by WITH. */
function isDefined(upper: readonly string[], at: number, behind: ReadonlyMap<number, number>): boolean {
  let next = behind.get(at + 1) ?? at + 1;
  if (upper[next] !== 'AS') return false;
  next += 1;
  if (upper[next] === 'NOT') next += 1;
  if (upper[next] === 'MATERIALIZED') next += 1;
  return upper[next] === '(';
}

/** `IS DISTINCT FROM`, `ON CONFLICT DO UPDATE`, and the event of a trigger (`AFTER UPDATE OF x ON y`). */
function isNoStatement(upper: readonly string[], at: number): boolean {
  const before = upper[at - 1] ?? '';
  if (upper[at] === 'FROM') return before === 'DISTINCT';
  return upper[at] === 'UPDATE' && ['DO', 'BEFORE', 'AFTER', 'OF', 'ON'].includes(before);
}

/** A name, perhaps with its schema in front, and the place behind it; `null` for what is no table of this file. */
function qualified(tokens: readonly string[], at: number): [name: string | null, after: number] {
  const first = tokens[at] ?? '';
  if (!NAME.test(first) || NO_TABLE.has(first.toUpperCase())) return [null, at];
  if (tokens[at + 1] !== '.') return [unquotedName(first), at + 1];
  const schema = unquotedName(first).toLowerCase();
  return [schema === 'main' ? unquotedName(tokens[at + 2] ?? '') : null, at + 3];
}

/** For each opening bracket that is closed, the place behind its end; in one pass, however deep they are nested. */
function placesBehindBrackets(tokens: readonly string[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  const open: number[] = [];
  tokens.forEach((token, at) => {
    if (token === '(') open.push(at);
    const begin = token === ')' ? open.pop() : undefined;
    if (begin !== undefined) places.set(begin, at + 1);
  });
  return places;
}

/** The place behind `AS alias`, `alias`, or nothing. */
function afterAlias(upper: readonly string[], at: number): number {
  const start = upper[at] === 'AS' ? at + 1 : at;
  return NAME.test(upper[start] ?? '') && !NO_TABLE.has(upper[start] ?? '') ? start + 1 : start;
}
