import { type Facts, openRowQuestions, type RowCount } from '../diagnosis/index.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { reasonNotToRead, reasonNotToReadTables } from '../snapshot/index.ts';
import type { Connection, Image } from '../sqlite/index.ts';

/** Bytes that each count of rows may take from the file, whatever the size of the file. */
const ROWS_BUDGET = 16 * 1024 * 1024;

/** Rows are counted up to here; beyond, "or more" is as good an answer. */
const ROWS_COUNTED = 1000;

/** Pages of each tree that are looked at before its rows are counted: enough to see that it goes in circles. */
const TREE_PAGES = 64;

/**
 * How many rows there are of what the signatures still ask about, none of them read: within a budget of bytes for each
 * question, and only in trees of pages that do not go in circles. What cannot be counted says why.
 */
export function countRows(
  facts: Facts,
  image: Image,
  connection: Connection,
  knowledge: Knowledge,
): Record<string, RowCount> {
  return Object.fromEntries(
    openRowQuestions(facts, knowledge).map(({ sql, tables }) => {
      image.bytes.allow(ROWS_BUDGET);
      const { snapshot } = facts;
      const reason =
        tables === undefined
          ? reasonNotToRead(sql, snapshot, image, TREE_PAGES)
          : reasonNotToReadTables(tables, snapshot, image, TREE_PAGES);
      return [sql, reason === null ? countOf(sql, image, connection) : { kind: 'unread', ...reason }];
    }),
  );
}

/** First whether there is one at all, which often ends early; then how many, as far as that is cheap. */
function countOf(sql: string, image: Image, connection: Connection): RowCount {
  const upTo = (limit: number): RowCount => {
    image.bytes.allow(ROWS_BUDGET);
    // Only a number leaves the file: the rows themselves never do.
    const result = connection.query(`SELECT count(*) FROM (${sql} LIMIT ${limit})`);
    if (result.kind === 'failed') return { kind: 'unread', why: result.why, message: result.message };
    const count = Number(result.rows[0]?.[0]);
    return { kind: 'counted', count, orMore: count >= limit };
  };
  const any = upTo(1);
  if (any.kind === 'unread' || any.count === 0) return any;
  const many = upTo(ROWS_COUNTED);
  return many.kind === 'counted' ? many : any;
}
