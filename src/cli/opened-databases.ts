import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { memoryKeeper, openedFiles } from '../archive/index.ts';
import { messageOf } from '../knowledge/message-of.ts';
import { aloneFile, type ByteSource, bytesSource, type DatabaseFiles } from '../sqlite/index.ts';
import { type PathSource, pathSource } from '../sqlite/path-source.ts';
import type { NamedFile } from './named-files.ts';

/**
 * Opens a file, with the `-wal` and `-journal` that lie beside it, and hands over every database that it is or holds,
 * one after another; closes it afterwards. Never throws because of the file: what cannot be read is handed over as refused.
 */
export async function withDatabases(file: NamedFile, use: (files: DatabaseFiles) => void): Promise<void> {
  const open: PathSource[] = [];
  const called = file.name ?? basename(file.path);
  const source = (ending: string): ByteSource => {
    const opened = pathSource(withEnding(file.path, ending));
    open.push(opened);
    return { name: withEnding(called, ending), size: opened.size, read: opened.read };
  };
  try {
    const beside = ['-wal', '-journal'].filter((ending) => existsSync(withEnding(file.path, ending)));
    const databases = await openedFiles([source(''), ...beside.map(source)], memoryKeeper);
    for (const files of databases) use(files);
  } catch (thrown) {
    const none = bytesSource(called, new Uint8Array(0));
    use({ ...aloneFile(none), refused: { kind: 'read-failed', message: reason(thrown) } });
  } finally {
    for (const opened of open) opened.close();
  }
}

/** Beside `x.db` lies `x.db-wal`, and beside `x.db.gz` `x.db-wal.gz`: a plain log would be that of another moment. */
function withEnding(path: string, ending: string): string {
  return path.replace(/(?:\.gz)?$/i, (packed) => ending + packed);
}

function reason(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null;
  switch (code) {
    case 'ENOENT':
      return 'there is no file of that name.';
    case 'EACCES':
    case 'EPERM':
      return 'this user may not read it.';
    case 'EISDIR':
      return 'it is a folder.';
    default:
      return messageOf(thrown);
  }
}
