import { statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { grouped } from '../report/grouped.ts';
import { FOLDER_LIMITS, type Folder, searchFolder } from './folder.ts';

/** A file that is to be opened, and what it is called in the report. */
export interface NamedFile {
  readonly path: string;
  /** `null` for the last part of its path. */
  readonly name: string | null;
}

/** The files that are meant by what was named. */
export interface NamedFiles {
  readonly files: readonly NamedFile[];
  /** What is to be said of folders besides: that nothing was found, or that not all was looked at. */
  readonly remarks: readonly string[];
  /** Something that was named was not read: a folder without a database, or not all of one. */
  readonly unread: boolean;
}

const COMPANION = /-(?:wal|journal|shm)(?=(?:\.gz)?$)/;

/**
 * Replaces folders by the databases in them. A companion that is named together with its database is left out, since it
 * is read along with it. Never throws: a path that cannot be read stays, so that opening it says why.
 */
export function namedFiles(paths: readonly string[]): NamedFiles {
  const named = new Set(paths.map((path) => resolve(path)));
  const remarks: string[] = [];
  let unread = false;
  const files = paths
    .filter((path) => !COMPANION.test(path) || !named.has(resolve(path).replace(COMPANION, '')))
    .flatMap((path): NamedFile[] => {
      const folder = folderAt(path);
      if (folder === null) return [{ path, name: null }];
      remarks.push(...remarksOn(path, folder));
      unread ||= folder.databases.length === 0 || folder.more || folder.closed.length > 0;
      return folder.databases.map((file) => ({ path: file, name: relative(path, file) }));
    });
  return { files, remarks, unread };
}

function folderAt(path: string): Folder | null {
  try {
    return statSync(path).isDirectory() ? searchFolder(path) : null;
  } catch {
    return null;
  }
}

function remarksOn(path: string, { databases, files, closed, deeper, more }: Folder): string[] {
  const { levels } = FOLDER_LIMITS;
  const [first] = closed;
  const others = closed.length === 1 ? '' : ` and ${closed.length - 1} more`;
  return [
    ...(databases.length === 0
      ? [
          `${path}: no SQLite database in it (${grouped(files)} file${files === 1 ? '' : 's'} looked at${deeper ? `, down to ${levels} levels of folders` : ''}). Name the file itself, an archive with it, or another folder.`,
        ]
      : []),
    ...(deeper && databases.length > 0 ? [`${path}: folders deeper than ${levels} levels were not looked at.`] : []),
    ...(more
      ? [
          `${path}: it holds more than ${FOLDER_LIMITS.databases} databases or ${grouped(FOLDER_LIMITS.files)} files; the rest was not looked at.`,
        ]
      : []),
    ...(first === undefined ? [] : [`${path}: this user may not read ${first}${others}.`]),
  ];
}
