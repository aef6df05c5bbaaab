import { readSnapshot, type Snapshot } from '../snapshot/index.ts';
import { type DatabaseFiles, type Engine, openImage } from '../sqlite/index.ts';
import { withDatabases } from './opened-databases.ts';

/** Reads the one database that a file is or holds, as the command does. Throws where it cannot be read, or holds several. */
export async function snapshotOfFile(path: string, engine: Engine): Promise<Snapshot> {
  const read: Snapshot[] = [];
  await withDatabases({ path, name: null }, (files) => read.push(snapshotOf(files, engine)));
  const [snapshot, ...others] = read;
  if (snapshot === undefined || others.length > 0) throw new Error(`it holds ${read.length} databases; name one`);
  return snapshot;
}

function snapshotOf(files: DatabaseFiles, engine: Engine): Snapshot {
  const image = files.refused ?? openImage(files.main, files);
  if (image.kind !== 'image') throw new Error('message' in image ? image.message : `it cannot be read: ${image.kind}`);
  const connection = engine.open(image);
  try {
    const snapshot = readSnapshot(image, connection);
    if ('kind' in snapshot) throw new Error('message' in snapshot ? snapshot.message : snapshot.kind);
    return snapshot;
  } finally {
    connection.close();
  }
}
