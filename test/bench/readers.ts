import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import initSqlJs from 'sql.js';
import { findBooks } from '../../src/snapshot/books.ts';
import { readSchema } from '../../src/snapshot/read-schema.ts';
import { readSnapshot } from '../../src/snapshot/read-snapshot.ts';
import { type Connection, openImage, type Row, startEngine } from '../../src/sqlite/index.ts';
import { pathSource } from '../../src/sqlite/path-source.ts';

/** What every reader is to find. */
export interface Answer {
  readonly tables: readonly unknown[];
  readonly applied: readonly unknown[];
}

export interface Reading {
  readonly answer: Answer;
  /** Bytes by the reader's own count, `null` where it keeps none. */
  readonly counted: number | null;
}

/** One way to read a database: opens it, reads schema and history, closes it. Throws where it cannot. */
export interface Reader {
  readonly sqlite: string;
  read(path: string): Reading;
  header(path: string): void;
}

/** This project's reader, as the command uses it, up to the snapshot. */
export async function ownReader(wasm: Uint8Array): Promise<Reader> {
  const engine = await startEngine(wasm);
  return {
    sqlite: engine.version,
    read(path) {
      const source = pathSource(path);
      try {
        const image = openImage(source);
        if (image.kind !== 'image') throw new Error(image.kind);
        const connection = engine.open(image);
        try {
          const snapshot = readSnapshot(image, connection);
          if ('kind' in snapshot) throw new Error(snapshot.kind);
          const applied = snapshot.histories.flatMap((history) => history.applied);
          return { answer: { tables: snapshot.tables, applied }, counted: image.bytes.bytesRead };
        } finally {
          connection.close();
        }
      } finally {
        source.close();
      }
    },
    header(path) {
      const source = pathSource(path);
      openImage(source);
      source.close();
    },
  };
}

/** sql.js as its own documentation shows it: the whole file is read into memory first. */
export async function stockReader(wasm: Uint8Array): Promise<Reader> {
  const sqlJs = await initSqlJs({ wasmBinary: wasm.slice().buffer as ArrayBuffer });
  const probe = new sqlJs.Database();
  const sqlite = String(probe.exec('SELECT sqlite_version()')[0]?.values[0]?.[0]);
  probe.close();
  return {
    sqlite,
    read(path) {
      const bytes = readFileSync(path);
      const database = new sqlJs.Database(bytes);
      try {
        return { answer: answerOf((sql) => database.exec(sql)[0]?.values ?? []), counted: bytes.length };
      } finally {
        database.close();
      }
    },
    header() {},
  };
}

/** The SQLite of Node, compiled for this machine. */
export function nativeReader(): Reader {
  return {
    sqlite: process.versions['sqlite'] ?? 'unknown',
    read(path) {
      const database = new DatabaseSync(path, { readOnly: true });
      try {
        return { answer: answerOf((sql) => nativeRows(database, sql)), counted: null };
      } finally {
        database.close();
      }
    },
    header() {},
  };
}

/** The statements that all readers run, for the shell. */
export function statements(path: string): string[] {
  const said: string[] = [];
  const database = new DatabaseSync(path, { readOnly: true });
  answerOf((sql) => {
    said.push(sql);
    return nativeRows(database, sql);
  });
  database.close();
  return said;
}

function nativeRows(database: DatabaseSync, sql: string): Row[] {
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  return statement.all() as unknown as Row[];
}

/** Schema and history by the same statements that our reader runs. */
function answerOf(rowsOf: (sql: string) => readonly Row[]): Answer {
  const connection: Connection = { query: (sql) => ({ kind: 'rows', rows: rowsOf(sql) }), lost: null, close() {} };
  const schema = readSchema(connection);
  if ('kind' in schema) throw new Error(schema.kind);
  const applied = findBooks(schema.tables).flatMap(({ book, table }) => {
    const columns = table.columns.map(({ name }) => name.toLowerCase());
    return book.say(rowsOf(book.rows(`"${table.name}"`, columns)), { userVersion: 0 }).applied;
  });
  return { tables: schema.tables, applied };
}
