import type { FolderFiles } from './files-of-folder.ts';

/** Databases of one folder that are examined; who has more of them asks a command. */
const DATABASES = 100;

/** Files that are looked at side by side. */
const AT_ONCE = 64;

/** What every SQLite 3 database begins with. https://www.sqlite.org/fileformat2.html#magic_header_string */
const MAGIC = 'SQLite format 3\0';

/** Names under which apps keep databases, packed or not: such a file may be one, even if it is empty or damaged. */
const NAMED = /\.(db|db3|sqlite|sqlite3)(\.gz|\.zip)?$/i;

/** What SQLite puts behind the name of a database for the files beside it. */
const COMPANION = /-(wal|journal|shm)$/;

/** What a folder holds that is worth examining. */
export interface FolderSearch extends FolderFiles {
  /** How many files were looked at. */
  readonly lookedAt: number;
  /** Databases, or what may be one, and their companions. */
  readonly files: readonly File[];
  /** How many databases those are. */
  readonly databases: number;
  /** How many more there are, which were left out. */
  readonly tooMany: number;
}

/**
 * Picks from the files of a folder those that may be a database or belong to one: by the first 16 bytes, by the name,
 * or by a companion beside it. The others are a folder's daily life, and no answer is owed to them.
 */
export async function databasesAmong({ name, files, more }: FolderFiles): Promise<FolderSearch> {
  const names = new Set(files.map((file) => file.name));
  const isCompanion = (file: File) => COMPANION.test(file.name) && names.has(file.name.replace(COMPANION, ''));
  const mayBeDatabase = async (file: File) =>
    NAMED.test(file.name) ||
    // Alone, it may be all that is left of the newest changes; an index of it is nothing.
    /-(wal|journal)$/.test(file.name) ||
    names.has(`${file.name}-wal`) ||
    names.has(`${file.name}-journal`) ||
    (await beginsAsDatabase(file));
  const found: File[] = [];
  const candidates = files.filter((file) => !isCompanion(file));
  for (let at = 0; at < candidates.length; at += AT_ONCE) {
    const some = candidates.slice(at, at + AT_ONCE);
    const picked = await Promise.all(some.map(mayBeDatabase));
    found.push(...some.filter((_, place) => picked[place]));
  }
  const examined = new Set(found.slice(0, DATABASES));
  const mains = new Set([...examined].map((file) => file.name));
  return {
    name,
    lookedAt: files.length,
    more,
    files: files.filter(
      (file) => examined.has(file) || (isCompanion(file) && mains.has(file.name.replace(COMPANION, ''))),
    ),
    databases: examined.size,
    tooMany: found.length - examined.size,
  };
}

/** `false` also where the file can not be opened: nobody chose it by its name. */
async function beginsAsDatabase(file: File): Promise<boolean> {
  if (file.size < MAGIC.length) return false;
  try {
    return (await file.slice(0, MAGIC.length).text()) === MAGIC;
  } catch {
    return false;
  }
}
