import type { Lookalike, Unreadable } from '../sqlite/index.ts';
import type { Report } from './report.ts';

/** Why a file could not be read, in two parts: what was found, what to do. */
export function unreadableText(unreadable: Unreadable): NonNullable<Report['unreadable']> {
  const { kind } = unreadable;
  switch (kind) {
    case 'empty':
      return {
        kind,
        found: 'The file is empty: 0 bytes.',
        do: 'Look for the database at the path where the app really keeps it; an app often makes an empty file when it was started with another path or without its volume.',
      };
    case 'not-sqlite':
      return { kind, ...notSqlite(unreadable.looksLike, unreadable.sizeBytes) };
    case 'truncated': {
      const missing = unreadable.expectedBytes - unreadable.sizeBytes;
      return {
        kind,
        found: `The end of the file is missing: its header promises ${bytes(unreadable.expectedBytes)}, the file has ${bytes(unreadable.sizeBytes)}, so ${bytes(missing)} are gone.`,
        do: 'Copy it again, with the app stopped, and compare the sizes of the original and the copy before you use it.',
      };
    }
    case 'header-damaged': {
      const { field, value, expected } = unreadable.fault;
      return {
        kind,
        found: `The header is damaged: ${field} is ${value}, where only ${expected} can be.`,
        do: 'Copy the original again. If the original has the same header, restore a backup; keep the damaged file, since its pages may still be recovered.',
      };
    }
    case 'malformed':
      return {
        kind,
        found: `SQLite can not read the schema: “${unreadable.message}”.`,
        do: 'Make sure that the copy was taken with the app stopped, together with a -wal or -journal beside it. If it was, work on a second copy and try “sqlite3 copy.db .recover”.',
      };
    case 'schema-too-large':
      return {
        kind,
        found: `The list of its tables is larger than is read without being asked: ${unreadable.message}.`,
        do: 'This is rarer than damage, and may be damage: run “sqlite3 copy.db .schema” on a copy and see whether it ends.',
      };
    case 'read-failed':
      return {
        kind,
        found: `The file could not be read: ${unreadable.message}`,
        do: 'Check its name, and that you may read it. If the app is using it, stop the app, take a copy, and choose the copy.',
      };
  }
}

function notSqlite(looksLike: Lookalike, sizeBytes: number): { found: string; do: string } {
  const size = bytes(sizeBytes);
  switch (looksLike) {
    case 'sqlite-wal':
      return {
        found: `This is a write-ahead log (-wal, ${size}), not the database that it belongs to.`,
        do: 'Choose the file of the same name without “-wal”.',
      };
    case 'sqlite-journal':
      return {
        found: `This is a rollback journal (-journal, ${size}), not the database that it belongs to.`,
        do: 'Choose the file of the same name without “-journal”.',
      };
    case 'sqlite-shm':
      return {
        found: `This is SQLite's shared-memory file (-shm, ${size}), which holds no data.`,
        do: 'Choose the file of the same name without “-shm”.',
      };
    case 'sqlite-2':
      return {
        found: 'This is a database of SQLite 2, a format that has not been used since 2004.',
        do: 'Convert it with “sqlite old.db .dump | sqlite3 new.db”, and choose the new file.',
      };
    case 'gzip':
      return { found: `This is a gzip archive (${size}).`, do: 'Unpack it with “gunzip”, and choose the file inside.' };
    case 'zip':
      return { found: `This is a zip archive (${size}).`, do: 'Unpack it, and choose the database inside.' };
    case 'sql-text':
      return {
        found: `This is text (${size}): an SQL script, perhaps a dump of a database, not the database.`,
        do: 'Choose the database file itself. Only if you have nothing but the dump: “sqlite3 new.db < dump.sql”, and choose new.db.',
      };
    case 'text':
      return {
        found: `This is a text file (${size}), not a database.`,
        do: 'Choose the database file. If the text is the log with the error, paste it into the field for the error instead.',
      };
    case 'zeros':
      return {
        found: `The file begins with zeros (${size}): a copy that was interrupted, or a placeholder of a synchronised folder.`,
        do: 'Copy it again from the machine on which the app runs.',
      };
    case 'unknown':
      return {
        found: `This is not an SQLite 3 database (${size}): it does not begin with “SQLite format 3”.`,
        do: 'Check the path. If the app encrypts its database, it cannot be read without the key.',
      };
  }
}

/** A number of bytes as people say it. */
export function bytes(count: number): string {
  if (count < 1024) return `${count} byte${count === 1 ? '' : 's'}`;
  const units = ['KiB', 'MiB', 'GiB', 'TiB'];
  const power = Math.min(units.length, Math.floor(Math.log2(count) / 10));
  const value = count / 1024 ** power;
  return `${value.toFixed(value < 10 ? 1 : 0)} ${units[power - 1]}`;
}
