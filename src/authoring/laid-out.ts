import type { RowCount } from '../diagnosis/index.ts';
import { readSnapshot, reasonNotToRead, reasonNotToReadTables, type Snapshot } from '../snapshot/index.ts';
import { aloneFile, bytesSource, type Engine, type Image, openImage } from '../sqlite/index.ts';
import type { DatabaseContent } from './known-database.ts';

/** A question about rows, as a signature asks it. */
interface RowQuestion {
  readonly sql: string;
  readonly tables?: readonly string[];
}

/** A database that was read once, so that any number of signatures can be tried on it. */
export interface LaidOut {
  readonly snapshot: Snapshot;
  /** Counted at the first time that it is asked. */
  readonly count: (question: RowQuestion) => RowCount;
}

/** As an examination has it: beyond, "or more" is as good an answer. */
const ROWS_COUNTED = 1000;

/** Pages of each tree that are looked at before its rows are counted. */
const TREE_PAGES = 64;

/** Reads a database; `null` where it cannot be read as one. Throws on a script with an error in it. */
export function laidOut(content: DatabaseContent, engine: Engine): LaidOut | null {
  const files =
    content.kind === 'files'
      ? content.files
      : aloneFile(bytesSource('case.sqlite', engine.build(inOneGo(content.sql))));
  const image = files.refused ?? openImage(files.main, files);
  if (image.kind !== 'image') return null;
  const connection = engine.open(image);
  try {
    const snapshot = readSnapshot(image, connection);
    return 'kind' in snapshot ? null : { snapshot, count: counter(image, snapshot, engine) };
  } finally {
    connection.close();
  }
}

function counter(image: Image, snapshot: Snapshot, engine: Engine): LaidOut['count'] {
  const known = new Map<string, RowCount>();
  return (question) => {
    const before = known.get(question.sql);
    if (before !== undefined) return before;
    const counted = asked(question, image, snapshot, engine);
    known.set(question.sql, counted);
    return counted;
  };
}

function asked({ sql, tables }: RowQuestion, image: Image, snapshot: Snapshot, engine: Engine): RowCount {
  const reason =
    tables === undefined
      ? reasonNotToRead(sql, snapshot, image, TREE_PAGES)
      : reasonNotToReadTables(tables, snapshot, image, TREE_PAGES);
  if (reason !== null) return { kind: 'unread', ...reason };
  const connection = engine.open(image);
  try {
    const result = connection.query(`SELECT count(*) FROM (${sql} LIMIT ${ROWS_COUNTED})`);
    if (result.kind === 'failed') return { kind: 'unread', why: result.why, message: result.message };
    const count = Number(result.rows[0]?.[0]);
    return { kind: 'counted', count, orMore: count >= ROWS_COUNTED };
  } finally {
    connection.close();
  }
}

/** The same script as one transaction, which is three times as fast; untouched where it says what none may hold. */
function inOneGo(sql: string): string {
  return /\b(?:pragma(?!\s+user_version)|vacuum|attach|commit)\b|^\s*begin\b/im.test(sql)
    ? sql
    : `BEGIN;${sql}\n;COMMIT;`;
}
