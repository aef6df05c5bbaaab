import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The files of a database as they lie on the disk at one moment, while somebody is still at work in it. */
export interface DiskState {
  readonly main: Uint8Array;
  readonly log: Uint8Array | null;
  readonly journal: Uint8Array | null;
}

/** What a database must say of itself: its tables, the number and the sum of their rows, its Django history. */
export interface Account {
  readonly tables: readonly (readonly [name: string, rows: number, sum: number])[];
  readonly history: readonly string[];
}

const SCHEMA = `CREATE TABLE django_migrations (id INTEGER PRIMARY KEY, app TEXT, name TEXT, applied TEXT);
  CREATE TABLE a (id INTEGER PRIMARY KEY, n INTEGER, filler BLOB);
  CREATE TABLE b (id INTEGER PRIMARY KEY, n INTEGER, filler BLOB);
  INSERT INTO django_migrations (app, name) VALUES ('app', '0001_initial');`;

const fill = (table: string, rows: number) =>
  `WITH RECURSIVE i(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM i WHERE x < ${rows}) INSERT INTO ${table} (n, filler) SELECT x, zeroblob(300) FROM i;`;
const migrate = (number: number) =>
  `BEGIN; CREATE TABLE m${number} (id INTEGER PRIMARY KEY, n INTEGER); INSERT INTO django_migrations (app, name) VALUES ('app', '000${number}_step'); COMMIT;`;

/** Works in a database with native SQLite, looks at the files in the middle of it, and lets go. */
function diskState(work: (database: DatabaseSync, path: string) => void): DiskState {
  const folder = mkdtempSync(join(tmpdir(), 'schema-clinic-disk-'));
  const path = join(folder, 'x.db');
  const database = new DatabaseSync(path);
  try {
    work(database, path);
    const bytes = (name: string) => (existsSync(name) ? new Uint8Array(readFileSync(name)) : null);
    return { main: bytes(path) ?? new Uint8Array(0), log: bytes(`${path}-wal`), journal: bytes(`${path}-journal`) };
  } finally {
    database.close();
    rmSync(folder, { recursive: true });
  }
}

/** Databases in WAL mode, caught in the middle; the log holds what the name says. */
export const LOGS: Readonly<Record<string, (pageSize: number) => DiskState>> = {
  'everything is in the log': (pageSize) =>
    diskState((database) => {
      database.exec(
        `PRAGMA page_size=${pageSize}; PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0; ${SCHEMA} ${fill('a', 50)} ${migrate(2)}`,
      );
    }),
  'a checkpoint, then more': (pageSize) =>
    diskState((database) => {
      database.exec(
        `PRAGMA page_size=${pageSize}; PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0; ${SCHEMA} ${fill('a', 200)}`,
      );
      database.exec(
        `PRAGMA wal_checkpoint(PASSIVE); ${migrate(2)} ${migrate(3)} ${fill('b', 40)} DELETE FROM a WHERE n % 3 = 0;`,
      );
    }),
  'a new round over the frames of an older one': (pageSize) =>
    diskState((database) => {
      database.exec(
        `PRAGMA page_size=${pageSize}; PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0; ${SCHEMA} ${fill('a', 400)}`,
      );
      database.exec(`PRAGMA wal_checkpoint(RESTART); ${migrate(2)}`);
    }),
  'a transaction that is not finished': (pageSize) =>
    diskState((database) => {
      database.exec(
        `PRAGMA page_size=${pageSize}; PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=4; ${SCHEMA} ${migrate(2)}`,
      );
      database.exec(`BEGIN; ${fill('a', 900)} CREATE TABLE never (x);`);
    }),
  'nothing, after a checkpoint that cut it': (pageSize) =>
    diskState((database) => {
      database.exec(
        `PRAGMA page_size=${pageSize}; PRAGMA journal_mode=WAL; ${SCHEMA} ${fill('a', 20)} PRAGMA wal_checkpoint(TRUNCATE);`,
      );
    }),
  'a database that shrank': (pageSize) =>
    diskState((database) => {
      database.exec(
        `PRAGMA page_size=${pageSize}; PRAGMA auto_vacuum=FULL; PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0; ${SCHEMA} ${fill('a', 500)}`,
      );
      database.exec('PRAGMA wal_checkpoint(PASSIVE); DELETE FROM a WHERE id > 10;');
    }),
};

/** Databases with a rollback journal, caught in the middle of a transaction that outgrew the cache. */
export const JOURNALS: Readonly<Record<string, (pageSize: number) => DiskState>> = {
  'an update of every row': (pageSize) =>
    diskState((database) => {
      database.exec(`PRAGMA page_size=${pageSize}; PRAGMA cache_size=2; ${SCHEMA} ${fill('a', 600)} ${fill('b', 600)}`);
      database.exec('BEGIN; UPDATE a SET n = n + 1000; UPDATE b SET n = n + 1000;');
    }),
  'a file that grew': (pageSize) =>
    diskState((database) => {
      database.exec(`PRAGMA page_size=${pageSize}; PRAGMA cache_size=2; ${SCHEMA} ${fill('a', 100)}`);
      database.exec(
        `BEGIN; CREATE TABLE half (x); ${fill('a', 1200)} INSERT INTO django_migrations (app, name) VALUES ('app', '0009_half');`,
      );
    }),
  'a transaction that has come to its end (PERSIST)': (pageSize) =>
    diskState((database) => {
      database.exec(
        `PRAGMA page_size=${pageSize}; PRAGMA journal_mode=PERSIST; ${SCHEMA} ${fill('a', 100)} ${migrate(2)}`,
      );
    }),
  'a transaction that has come to its end (TRUNCATE)': (pageSize) =>
    diskState((database) => {
      database.exec(
        `PRAGMA page_size=${pageSize}; PRAGMA journal_mode=TRUNCATE; ${SCHEMA} ${fill('a', 100)} ${migrate(2)}`,
      );
    }),
};

/** Ways in which a companion file suffers on its way; each gives new bytes. */
export const DAMAGES: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  whole: (bytes) => bytes,
  'cut in the middle': (bytes) => bytes.slice(0, Math.floor(bytes.length * 0.6)),
  'one byte off near its end': (bytes) => flipped(bytes, Math.floor(bytes.length * 0.9)),
  'one byte off in its header': (bytes) => flipped(bytes, 17),
};

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ 0x5a;
  return copy;
}

/** What native SQLite says of the files, after it has recovered them in a folder of its own; `null` where it refuses. */
export function nativeAccount({ main, log, journal }: DiskState): Account | null {
  const folder = mkdtempSync(join(tmpdir(), 'schema-clinic-native-'));
  const path = join(folder, 'x.db');
  writeFileSync(path, main);
  if (log !== null) writeFileSync(`${path}-wal`, log);
  if (journal !== null) writeFileSync(`${path}-journal`, journal);
  try {
    const database = new DatabaseSync(path);
    try {
      return accountOf((sql) =>
        database
          .prepare(sql)
          .all()
          .map((row) => Object.values(row)),
      );
    } finally {
      database.close();
    }
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The account that a database gives through a way to ask it. */
export function accountOf(ask: (sql: string) => readonly (readonly unknown[])[]): Account {
  const names = ask("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name");
  return {
    tables: names.map(([name]) => {
      const column = name === 'django_migrations' ? 'id' : name === 'never' || name === 'half' ? 'x' : 'n';
      const [counted] = ask(`SELECT count(*), coalesce(sum(${column}), 0) FROM "${name}"`);
      return [String(name), Number(counted?.[0]), Number(counted?.[1])];
    }),
    history: ask('SELECT app, name FROM django_migrations ORDER BY id').map(([app, name]) => `${app}.${name}`),
  };
}
