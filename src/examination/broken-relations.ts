import { foldName } from '../names/fold-name.ts';
import { quotedName, quotedText } from '../names/quoted-name.ts';
import type { CheckFindings } from '../report/index.ts';
import type { Connection, QueryFailed, QueryResult } from '../sqlite/index.ts';
import { checkedTables, failureOf } from './checked-tables.ts';
import { type Relation, relationsOf } from './relations.ts';

/**
 * Rows that point at rows which are not there, counted by relation, or a failure that is not the file's. Every table is
 * checked by itself, so that one of which the declaration does not fit, or which is damaged, keeps no other from it.
 * https://www.sqlite.org/pragma.html#pragma_foreign_key_check
 */
export function brokenRelations(connection: Connection): CheckFindings | QueryFailed {
  const tables = checkedTables(connection);
  if ('kind' in tables) return tables;
  const known = new Set(tables.map(foldName));
  const messages: string[] = [];
  const found: CheckFindings['relations'][number][] = [];
  for (const child of tables) {
    const relations = relationsOf(child, known, connection);
    for (const result of relations === null ? [asSqliteDoes(child, connection)] : relations.map(inOrder(connection))) {
      if (result.kind === 'rows') {
        for (const [parent, count] of result.rows) {
          if (Number(count) > 0) found.push({ child, parent: String(parent), count: Number(count) });
        }
        continue;
      }
      const said = failureOf(child, result);
      if (said === null) return result;
      messages.push(said);
    }
  }
  return { messages, relations: found };
}

/** SQLite looks up the parent of one row after another, all over the file: fast only as far as memory reaches. */
function asSqliteDoes(child: string, connection: Connection): QueryResult {
  return connection.query(
    `SELECT parent, count(*) FROM pragma_foreign_key_check(${quotedText(child)}) GROUP BY parent, fkid`,
  );
}

/**
 * The same answer from one walk through the child and one through the parent: the keys are sorted before they are looked
 * up. A key is compared as SQLite compares it, without the type and the collation of the child's column.
 */
const inOrder =
  (connection: Connection) =>
  ({ child, column, parent, key }: Relation): QueryResult =>
    connection.query(
      `SELECT ${quotedText(parent)}, sum(c.rows) FROM (
         SELECT ${quotedName(column)} AS key, count(*) AS rows FROM main.${quotedName(child)}
         WHERE ${quotedName(column)} IS NOT NULL GROUP BY ${quotedName(column)} COLLATE BINARY
       ) AS c WHERE NOT EXISTS (SELECT 1 FROM main.${quotedName(parent)} AS p WHERE p.${quotedName(key)} = +c.key)`,
    );
