import { closeSync, type Dirent, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { hasMagic } from '../sqlite/index.ts';

/** How much of a folder is looked at: whoever names a whole disk gets an answer, and is told where it ended. */
export const FOLDER_LIMITS = {
  /** Folders in folders, the named one not counted. */
  levels: 3,
  /** Files that are opened for their first bytes. */
  files: 20_000,
  databases: 200,
} as const;

/** What a folder holds. */
export interface Folder {
  /** Paths of what are databases by their first bytes, or by their name; in the order of names. */
  readonly databases: readonly string[];
  /** Files that were looked at. */
  readonly files: number;
  /** Folders that could not be read, and files that could not be opened. */
  readonly closed: readonly string[];
  /** Folders lie deeper than was looked at. */
  readonly deeper: boolean;
  /** A limit was reached, so that there is more than what is named. */
  readonly more: boolean;
}

/** A file that is called so and is none is worth a word: it may be empty, damaged, or encrypted. */
const NAMED = /\.(?:db3?|sqlite3?)$/i;

/** Bytes that every SQLite 3 database begins with. */
const MAGIC_BYTES = 16;

/** Looks for databases in a folder. Links are not followed. Throws when the folder itself cannot be read. */
export function searchFolder(path: string, limits: typeof FOLDER_LIMITS = FOLDER_LIMITS): Folder {
  const databases: string[] = [];
  const closed: string[] = [];
  let [files, deeper, more] = [0, false, false];

  function look(file: string): void {
    files += 1;
    const is = NAMED.test(file) || beginsAsDatabase(file);
    if (is === null) closed.push(file);
    else if (is) databases.push(file);
  }

  function enter(folder: string, entries: readonly Dirent[], level: number): void {
    for (const entry of entries) {
      const inside = join(folder, entry.name);
      if (files >= limits.files || databases.length >= limits.databases) {
        more = true;
        return;
      }
      if (entry.isFile()) look(inside);
      else if (entry.isDirectory() && level === limits.levels) deeper = true;
      else if (entry.isDirectory()) {
        const children = entriesOf(inside);
        if (children === null) closed.push(inside);
        else enter(inside, children, level + 1);
      }
    }
  }

  enter(path, sorted(readdirSync(path, { withFileTypes: true })), 0);
  return { databases, files, closed, deeper, more };
}

function sorted(entries: readonly Dirent[]): Dirent[] {
  return entries.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

function entriesOf(folder: string): Dirent[] | null {
  try {
    return sorted(readdirSync(folder, { withFileTypes: true }));
  } catch {
    return null;
  }
}

function beginsAsDatabase(path: string): boolean | null {
  try {
    const descriptor = openSync(path, 'r');
    try {
      const start = new Uint8Array(MAGIC_BYTES);
      return readSync(descriptor, start, 0, MAGIC_BYTES, 0) === MAGIC_BYTES && hasMagic(start);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return null;
  }
}
