/** A word, a quoted name, a bracket or a comma of an SQL text; strings and comments are passed over. */
const TOKEN =
  /--[^\n]*|\/\*.*?(?:\*\/|$)|'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|[\p{L}_$][\p{L}\p{N}_$]*|\S/gsu;

/** Words after which the name of a table stands. */
const BEFORE_TABLE = new Set(['FROM', 'JOIN', 'INTO', 'UPDATE']);

/** Words that may stand between those and the name, or end a list of tables. */
const NO_TABLE = new Set(['SELECT', 'WHERE', 'SET', 'OF', 'ON', 'VALUES', 'WITH', 'OR', 'AS']);

/**
 * The tables that the SQL of a view or a trigger reads or writes, as it calls them: what stands after FROM, JOIN, INTO
 * and UPDATE, without names that the text itself defines (WITH), functions that give rows, and the schema `temp`.
 */
export function tablesInSql(sql: string): readonly string[] {
  const tokens = (sql.match(TOKEN) ?? []).filter((token) => !/^(--|\/\*|')/.test(token));
  const upper = tokens.map((token) => token.toUpperCase());
  const own = new Set(tokens.flatMap((token, at) => (isDefined(upper, at) ? [nameOf(token).toLowerCase()] : [])));
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
      const comma = afterAlias(upper, isFunction ? behindBrackets(tokens, after) : after);
      if (upper[at] !== 'FROM' || tokens[comma] !== ',') break;
      next = comma + 1;
    }
  }
  return [...names].filter((name) => !own.has(name.toLowerCase()));
}

/** `name AS (` and `name (columns) AS (`: defined by WITH. */
function isDefined(upper: readonly string[], at: number): boolean {
  let next = at + 1;
  if (upper[next] === '(') next = upper.indexOf(')', next) + 1;
  if (next === 0 || upper[next] !== 'AS') return false;
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
  if (!/^[\p{L}_$"`[]/u.test(first) || NO_TABLE.has(first.toUpperCase())) return [null, at];
  if (tokens[at + 1] !== '.') return [nameOf(first), at + 1];
  const schema = nameOf(first).toLowerCase();
  return [schema === 'main' ? nameOf(tokens[at + 2] ?? '') : null, at + 3];
}

/** The place behind the bracket that closes the one at `at`. */
function behindBrackets(tokens: readonly string[], at: number): number {
  let depth = 0;
  for (let place = at; place < tokens.length; place += 1) {
    if (tokens[place] === '(') depth += 1;
    if (tokens[place] === ')') depth -= 1;
    if (depth === 0) return place + 1;
  }
  return tokens.length;
}

/** The place behind `AS alias`, `alias`, or nothing. */
function afterAlias(upper: readonly string[], at: number): number {
  const start = upper[at] === 'AS' ? at + 1 : at;
  return /^[\p{L}_$"`[]/u.test(upper[start] ?? '') && !NO_TABLE.has(upper[start] ?? '') ? start + 1 : start;
}

function nameOf(token: string): string {
  const quote = token[0] ?? '';
  if (quote === '[') return token.slice(1, -1);
  return quote !== '' && '"`'.includes(quote) ? token.slice(1, -1).replaceAll(quote + quote, quote) : token;
}
