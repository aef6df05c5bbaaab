import {
  type CheckKind,
  type CheckReport,
  refusedCheck,
  stoppedCheck,
  toCheckReport,
  withoutLog,
} from '../report/index.ts';
import { type DatabaseFiles, type Engine, openImage } from '../sqlite/index.ts';
import { brokenRelations } from './broken-relations.ts';
import { integrity } from './integrity.ts';
import { type OnProgress, watchedSource } from './watched-source.ts';

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
 * Kibibytes of pages that SQLite may keep, where the file has so many: that much memory is the price of not reading the
 * pages of an index again for every row. A file of 940 MB was read 35 times with 64 MiB, and 3 times with these 384.
 */
const PAGES_KIB = 384 * 1024;

/**
 * A check that reads the whole file, which the user starts knowingly: SQLite's own, on the same image as the
 * examination, without writing. It takes minutes for gigabytes; whoever wants to stop it ends its worker.
 */
export function deepCheck(files: DatabaseFiles, kind: CheckKind, engine: Engine, onProgress: OnProgress): CheckReport {
  const file = { name: files.main.name, sizeBytes: files.main.size };
  const main = watchedSource(files.main, onProgress);
  const image = files.refused ?? openImage(main, files);
  if (image.kind !== 'image') return refusedCheck(file, kind, image);
  const connection = engine.open(image);
  try {
    image.bytes.allow(Number.POSITIVE_INFINITY);
    connection.query(`PRAGMA cache_size = -${PAGES_KIB}`);
    const found = kind === 'foreign-keys' ? brokenRelations(connection) : integrity(connection, kind);
    if ('kind' in found) return stoppedCheck(file, kind, STOPS[found.why], found.message);
    const report = toCheckReport(file, kind, found);
    return image.header.walMode && image.log === null ? withoutLog(report) : report;
  } finally {
    connection.close();
  }
}
