import { readSnapshot, type Snapshot } from '../../src/snapshot/index.ts';
import { bytesSource, openImage } from '../../src/sqlite/index.ts';
import { engineForTests } from '../examination/engine-for-tests.ts';

const engine = await engineForTests();

/** The snapshot of a database file in memory. */
export function snapshotOf(bytes: Uint8Array): Snapshot {
  const image = openImage(bytesSource('a.sqlite', bytes));
  if (image.kind !== 'image') throw new Error(image.kind);
  const connection = engine.open(image);
  try {
    const snapshot = readSnapshot(image, connection);
    if ('kind' in snapshot) throw new Error(JSON.stringify(snapshot));
    return snapshot;
  } finally {
    connection.close();
  }
}

/** The snapshot of the database that a script makes. */
export function snapshotAfter(sql: string): Snapshot {
  return snapshotOf(engine.build(sql));
}

/** A table of a snapshot by its exact name. */
export function tableOf(snapshot: Snapshot, name: string) {
  const table = snapshot.tables.find((other) => other.name === name);
  if (table === undefined) throw new Error(`no table ${name} in ${snapshot.tables.map((other) => other.name)}`);
  return table;
}
