import type { ByteSource } from './byte-source.ts';
import type { Companions } from './image.ts';
import type { Unreadable } from './unreadable.ts';

/** A database file with what lies beside it. */
export interface DatabaseFiles extends Companions {
  readonly main: ByteSource;
  /** Why it is not to be opened, where that is known before: `main` is then an archive, and no database. */
  readonly refused?: Unreadable;
}

/** A database file with nothing beside it. */
export function aloneFile(main: ByteSource): DatabaseFiles {
  return { main, log: null, journal: null };
}

/** Endings that SQLite gives to the files beside a database. `-shm` holds nothing that is needed to read it. */
const ENDINGS = ['-wal', '-journal', '-shm'] as const;

/**
 * Puts together what belongs together by name: `x.db`, `x.db-wal`, `x.db-journal`, `x.db-shm`, in any order. A
 * companion whose database is not among the files stands alone, so that it can be refused by name.
 */
export function databaseFiles(sources: readonly ByteSource[]): readonly DatabaseFiles[] {
  const named = (name: string) => sources.find((source) => source.name === name) ?? null;
  const mains = sources.filter((source) => {
    const ending = endingOf(source.name);
    return ending === null || named(source.name.slice(0, -ending.length)) === null;
  });
  return mains.map((main) => ({ main, log: named(`${main.name}-wal`), journal: named(`${main.name}-journal`) }));
}

function endingOf(name: string): string | null {
  return ENDINGS.find((ending) => name.endsWith(ending)) ?? null;
}
