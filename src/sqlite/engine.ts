import initSqlJs, { type Database, type SqlJsStatic, type SqlValue } from 'sql.js';
import { BudgetSpent } from './block-cache.ts';
import type { Image } from './image.ts';
import { lazyArray } from './lazy-array.ts';

/** One row, in the order of the columns that were asked for. */
export type Row = readonly SqlValue[];

/** What a statement gave: its rows, or why there are none. Nothing here throws. */
export type QueryResult =
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'failed'; readonly why: QueryFailure; readonly message: string };

/**
 * - `malformed`: SQLite says that the file is damaged or no database.
 * - `budget`: more bytes would have had to be read than was granted.
 * - `medium`: the file could not be read (removed, changed, permission lost).
 * - `statement`: the statement does not fit this database (no such table, no such function …).
 */
export type QueryFailure = 'malformed' | 'budget' | 'medium' | 'statement';

/** A database that is open for reading. Close it when done: it holds memory of the engine. */
export interface Connection {
  /** Runs one statement and gives all its rows. */
  query(sql: string): QueryResult;
  close(): void;
}

/** SQLite, compiled to WebAssembly; one per thread, made by `startEngine`. */
export interface Engine {
  /** Opens an image for reading; no more than its header is read before the first statement. */
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
  const bytes = wasm instanceof Uint8Array ? (wasm.slice().buffer as ArrayBuffer) : wasm;
  const sqlJs = await initSqlJs({ wasmBinary: bytes });
  return {
    open: (image) => connect(sqlJs, image),
    build: (sql) => build(sqlJs, sql),
    version: versionOf(sqlJs),
  };
}

function connect(sqlJs: SqlJsStatic, image: Image): Connection {
  let failure: unknown = null;
  const database = new sqlJs.Database(
    lazyArray(image.bytes, (thrown) => {
      failure = thrown;
    }),
  );
  database.run(DEFENSIVE);
  return {
    query(sql) {
      failure = null;
      try {
        const rows = rowsOf(database, sql);
        // Whatever SQLite made of a failed read, an answer that rests on one is none.
        return failure === null ? { kind: 'rows', rows } : { kind: 'failed', ...explain(null, failure) };
      } catch (thrown) {
        return { kind: 'failed', ...explain(thrown, failure) };
      }
    },
    close: () => database.close(),
  };
}

function rowsOf(database: Database, sql: string): Row[] {
  const statement = database.prepare(sql);
  try {
    const rows: Row[] = [];
    let held = 0;
    while (statement.step()) {
      const row = statement.get();
      held += row.reduce<number>((sum, value) => sum + bytesOf(value), 0);
      if (held > ANSWER_BYTES) throw new BudgetSpent(`the answer would be larger than ${ANSWER_BYTES} bytes`);
      rows.push(row);
    }
    return rows;
  } finally {
    statement.free();
  }
}

function bytesOf(value: SqlValue): number {
  return typeof value === 'string' || value instanceof Uint8Array ? value.length : 8;
}

function explain(thrown: unknown, failure: unknown): { why: QueryFailure; message: string } {
  const spent = [failure, thrown].find((cause) => cause instanceof BudgetSpent);
  if (spent !== undefined) return { why: 'budget', message: spent.message };
  if (failure !== null) return { why: 'medium', message: failure instanceof Error ? failure.message : String(failure) };
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  // https://www.sqlite.org/rescode.html: SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_ERROR at schema load, SQLITE_IOERR.
  const damaged = /malformed|not a database|unsupported file format|disk I\/O error/.test(message);
  return { why: damaged ? 'malformed' : 'statement', message };
}

function build(sqlJs: SqlJsStatic, sql: string): Uint8Array {
  const database = new sqlJs.Database();
  try {
    database.run(sql);
    return database.export();
  } finally {
    database.close();
  }
}

function versionOf(sqlJs: SqlJsStatic): string {
  const database = new sqlJs.Database();
  try {
    return String(rowsOf(database, 'SELECT sqlite_version()')[0]?.[0]);
  } finally {
    database.close();
  }
}
