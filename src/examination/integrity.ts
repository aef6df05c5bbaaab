import { quotedName, quotedText } from '../names/quoted-name.ts';
import type { CheckFindings } from '../report/index.ts';
import type { Connection, QueryFailed, QueryResult } from '../sqlite/index.ts';
import { checkedTables, failureOf } from './checked-tables.ts';

/** Findings that SQLite is asked for at most; it stops there. Of a table by itself it gives 100. */
const FINDINGS = 100_000;

/**
 * SQLite's own check of the whole file, or a failure that is not the file's. Where the check of all fails, because one
 * table has a collation that is not here or is damaged so that SQLite can not go on, each is checked by itself.
 * https://www.sqlite.org/pragma.html#pragma_integrity_check
 */
export function integrity(connection: Connection, kind: 'quick' | 'full'): CheckFindings | QueryFailed {
  const pragma = kind === 'quick' ? 'quick_check' : 'integrity_check';
  const whole = connection.query(`PRAGMA ${pragma}(${FINDINGS})`);
  if (whole.kind === 'rows') return { messages: textsOf(whole), relations: [] };
  const parts = failureOf('', whole) === null ? whole : inParts(connection, pragma);
  if ('kind' in parts) return parts;
  const sound = parts.every((line) => line === 'ok' || line.startsWith('***'));
  return sound ? whole : { messages: parts, relations: [] };
}

function inParts(connection: Connection, pragma: string): readonly string[] | QueryFailed {
  const tables = checkedTables(connection);
  if ('kind' in tables) return tables;
  const ofRows: string[] = [];
  // Of the trees of one table it is said twice: with those of the whole file, and with the table.
  const ofTrees = new Set<string>();
  const note = (texts: readonly string[]) => {
    for (const text of texts) {
      if (!text.startsWith('***')) ofRows.push(text);
      else for (const line of text.split('\n')) ofTrees.add(line);
    }
  };
  // What is wrong with the trees comes in the first row, and often comes out before the rows of a table fail.
  const noteTrees = (argument: string) => {
    const [first] = textsOf(connection.query(`SELECT * FROM pragma_${pragma}(${argument}) LIMIT 1`));
    if (first?.startsWith('***')) note([first]);
  };
  noteTrees(String(FINDINGS));
  for (const table of ['sqlite_schema', ...tables]) {
    const result = connection.query(`PRAGMA ${pragma}(${quotedName(table)})`);
    note(textsOf(result));
    if (result.kind === 'rows') continue;
    const said = failureOf(table, result);
    if (said === null) return result;
    noteTrees(quotedText(table));
    ofRows.push(said);
  }
  return [...ofTrees, ...ofRows];
}

function textsOf(result: QueryResult): string[] {
  return result.kind === 'rows' ? result.rows.map(([text]) => String(text)) : [];
}
