import { BudgetSpent } from './block-cache.ts';
import type { ByteSource } from './byte-source.ts';
import type { Image } from './image.ts';
import { lazyArray } from './lazy-array.ts';
import { explain, isBreak, messageOf, type QueryFailed } from './query-failure.ts';
import { type Database, type Instance, type SqlJs, type SqlValue, startSqlJs } from './sql-js.ts';

/** One row, in the order of the columns that were asked for. */
export type Row = readonly SqlValue[];

/** What a statement gave: its rows, or why there are none. Nothing here throws. */
export type QueryResult = { readonly kind: 'rows'; readonly rows: readonly Row[] } | QueryFailed;

/** A database that is open for reading. Close it when done: it holds memory of the engine. */
export interface Connection {
  /** Runs one statement and gives all its rows. Never throws. */
  query(sql: string): QueryResult;
  /** What broke the engine under this connection; from then on no statement is run. `null` as long as none did. */
  readonly lost: string | null;
  /** Never throws. */
  close(): void;
}

/**
 * SQLite, compiled to WebAssembly; one per thread, made by `startEngine`. What breaks it (a trap, no memory left) costs
 * the connections that are open then and nothing else: the next one is opened by a fresh instance.
 */
export interface Engine {
  /**
   * Opens an image for reading; no more than its header is read before the first statement. Never throws: what keeps
   * it from being opened is the answer to each query.
   */
  open(image: Image): Connection;
  /** Runs a script on a new, empty database and gives the bytes of the file. Throws on an SQL error. */
  build(sql: string): Uint8Array;
  /** The version of SQLite, such as `3.51.0`. */
  readonly version: string;
}

/**
 * What every connection is told first, before it sees the schema of a stranger's file.
 * https://www.sqlite.org/security.html
 */
const DEFENSIVE = 'PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA query_only=ON;';

/**
 * Bytes of text and blobs that one answer may hold. The budget counts what is read from the file, and in a file that was
 * made so, a thousand rows share the same few pages.
 */
const ANSWER_BYTES = 64 * 1024 * 1024;

/** Starts the engine from the bytes of `sql-wasm.wasm`; they are handed in so that it fetches nothing. */
export async function startEngine(wasm: Uint8Array | ArrayBuffer): Promise<Engine> {
  const sqlJs = await startSqlJs(wasm as BufferSource);
  return {
    open: (image) => connect(sqlJs, image),
    build: (sql) => build(sqlJs, sql),
    version: versionOf(sqlJs),
  };
}

function connect(sqlJs: SqlJs, image: Image): Connection {
  let failure: unknown = null;
  let source: ByteSource | null = image.bytes;
  // What breaks keeps its files open for ever; it shall not keep what they are read from.
  const releasable: ByteSource = {
    name: source.name,
    size: source.size,
    read: (offset, length) => source?.read(offset, length) ?? new Uint8Array(0),
  };
  const bytes = lazyArray(releasable, (thrown) => {
    failure = thrown;
  });
  const opened = open(sqlJs, bytes);

  function query(sql: string): QueryResult {
    if ('kind' in opened) return opened;
    const { database, instance } = opened;
    if (instance.broken !== null) return { kind: 'failed', why: 'engine', message: instance.broken };
    failure = null;
    try {
      const rows = rowsOf(database, sql);
      // Whatever SQLite made of a failed read, an answer that rests on one is none.
      return failure === null ? { kind: 'rows', rows } : explain(null, failure);
    } catch (thrown) {
      const failed = explain(thrown, failure);
      if (isBreak(failed)) instance.broken = failed.message;
      return failed;
    }
  }

  return {
    query,
    get lost() {
      if ('kind' in opened) return isBreak(opened) ? opened.message : null;
      return opened.instance.broken;
    },
    close() {
      if (!('kind' in opened)) close(opened.database, opened.instance);
      source = null;
    },
  };
}

function open(sqlJs: SqlJs, bytes: Uint8Array): { database: Database; instance: Instance } | QueryFailed {
  let instance: Instance | null = null;
  try {
    instance = sqlJs.instance();
    const database = new instance.Database(bytes);
    database.run(DEFENSIVE);
    return { database, instance };
  } catch (thrown) {
    const failed = explain(thrown, null);
    if (instance !== null && isBreak(failed)) instance.broken = failed.message;
    return failed;
  }
}

function close(database: Database, instance: Instance): void {
  if (instance.broken !== null) return;
  try {
    database.close();
  } catch (thrown) {
    instance.broken = messageOf(thrown);
  }
}

function rowsOf(database: Database, sql: string): Row[] {
  const statement = database.prepare(sql);
  const rows: Row[] = [];
  try {
    let held = 0;
    while (statement.step()) {
      const row = statement.get();
      held += row.reduce<number>((sum, value) => sum + bytesOf(value), 0);
      if (held > ANSWER_BYTES) throw new BudgetSpent(`the answer would be larger than ${ANSWER_BYTES} bytes`);
      rows.push(row);
    }
  } catch (thrown) {
    // What broke is in an unknown state, and could run for ever when called again.
    if (!isBreak(explain(thrown, null))) statement.free();
    throw thrown;
  }
  statement.free();
  return rows;
}

function bytesOf(value: SqlValue): number {
  return typeof value === 'string' || value instanceof Uint8Array ? value.length : 8;
}

function build(sqlJs: SqlJs, sql: string): Uint8Array {
  const instance = sqlJs.instance();
  const database = new instance.Database();
  try {
    database.run(sql);
    return database.export();
  } catch (thrown) {
    const failed = explain(thrown, null);
    if (isBreak(failed)) instance.broken = failed.message;
    throw thrown;
  } finally {
    close(database, instance);
  }
}

function versionOf(sqlJs: SqlJs): string {
  const instance = sqlJs.instance();
  const database = new instance.Database();
  try {
    return String(rowsOf(database, 'SELECT sqlite_version()')[0]?.[0]);
  } finally {
    close(database, instance);
  }
}
