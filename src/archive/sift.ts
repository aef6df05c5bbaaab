import { hasMagic, lookalike } from '../sqlite/index.ts';

/**
 * What is done with a file of an archive: kept whole, kept for its start (whether SQLite would take it can be seen
 * there, and it would not), or passed over.
 */
export type Sifted = 'whole' | 'start' | 'passed-over';

/** Endings of databases, as apps name them. A file that is called so and is none is worth a word. */
const NAMED_AS_DATABASE = /\.(?:db3?|sqlite3?|s3db|sl3)$/i;

/** Whether a file is called as databases are. */
export function isNamedAsDatabase(path: string): boolean {
  return NAMED_AS_DATABASE.test(path);
}

/** Decides by the first bytes; by the name only where there are none, or where it says that it lies beside a database. */
export function sift(path: string, start: Uint8Array): Sifted {
  if (hasMagic(start)) return 'whole';
  if (start.length === 0 && isNamedAsDatabase(path)) return 'whole';
  switch (lookalike(start)) {
    case 'sqlite-wal':
    case 'sqlite-journal':
      return 'whole';
    default:
      return isNamedAsCompanion(path) ? 'start' : 'passed-over';
  }
}

/** Whether a file is called as those are that SQLite needs beside a database. */
export function isNamedAsCompanion(path: string): boolean {
  return /.-(?:wal|journal)$/.test(path);
}
