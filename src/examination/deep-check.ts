import {
  type CheckKind,
  type CheckReport,
  refusedCheck,
  stoppedCheck,
  toCheckReport,
  withoutLog,
} from '../report/index.ts';
import {
  type Connection,
  type DatabaseFiles,
  type Engine,
  openImage,
  type QueryResult,
  readAhead,
  type Row,
} from '../sqlite/index.ts';
import { type OnProgress, watchedSource } from './watched-source.ts';

/** Findings that SQLite is asked for at most; it stops there. */
const FINDINGS = 100_000;

/** What it was that stopped a check. */
const STOPS = {
  malformed: 'file',
  statement: 'file',
  budget: 'reader',
  medium: 'medium',
  memory: 'reader',
  engine: 'reader',
} as const;

/**
 * A check that reads the whole file, which the user starts knowingly: SQLite's own, on the same image as the
 * examination, without writing. It takes minutes for gigabytes; whoever wants to stop it ends its worker.
 * https://www.sqlite.org/pragma.html#pragma_integrity_check
 */
export function deepCheck(files: DatabaseFiles, kind: CheckKind, engine: Engine, onProgress: OnProgress): CheckReport {
  const file = { name: files.main.name, sizeBytes: files.main.size };
  const main = watchedSource(readAhead(files.main), onProgress);
  const image = files.refused ?? openImage(main, files);
  if (image.kind !== 'image') return refusedCheck(file, kind, image);
  const connection = engine.open(image);
  try {
    image.bytes.allow(Number.POSITIVE_INFINITY);
    // Kibibytes: enough that the pages of an index are not read again for every row.
    connection.query('PRAGMA cache_size = -65536');
    const result = kind === 'foreign-keys' ? foreignKeys(connection) : integrity(connection, kind);
    if (result.kind === 'failed') return stoppedCheck(file, kind, STOPS[result.why], result.message);
    const report = toCheckReport(file, kind, result.rows);
    return image.header.walMode && image.log === null ? withoutLog(report) : report;
  } finally {
    connection.close();
  }
}

/** One row per relation that is broken, with how often. */
function foreignKeys(connection: Connection): QueryResult {
  return connection.query(
    'SELECT "table", parent, count(*) FROM pragma_foreign_key_check GROUP BY "table", parent, fkid ORDER BY 3 DESC',
  );
}

function integrity(connection: Connection, kind: 'quick' | 'full'): QueryResult {
  const pragma = kind === 'quick' ? 'quick_check' : 'integrity_check';
  const whole = connection.query(`PRAGMA ${pragma}(${FINDINGS})`);
  // One table with a collation or a function that is not here fails the check of all: then each by itself.
  return whole.kind === 'failed' && whole.why === 'statement' ? perTable(connection, pragma) : whole;
}

function perTable(connection: Connection, pragma: string): QueryResult {
  const tables = connection.query(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
  );
  if (tables.kind === 'failed') return tables;
  const rows: Row[] = [];
  for (const [name] of tables.rows) {
    const result = connection.query(`PRAGMA ${pragma}("${String(name).replaceAll('"', '""')}")`);
    if (connection.lost !== null) return result;
    rows.push(...(result.kind === 'rows' ? result.rows : [[`could not check table ${name}: ${result.message}`]]));
  }
  return { kind: 'rows', rows };
}
