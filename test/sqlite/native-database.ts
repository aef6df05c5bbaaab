import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The bytes of a file that Node's own SQLite wrote, which has FTS5 and can be killed in the middle. */
export function nativeDatabase(sql: string): Uint8Array {
  return whileOpen(sql, (database, path) => {
    database.close();
    return Uint8Array.from(readFileSync(path));
  });
}

/** The bytes of the database, or of a file beside it (`-wal`), as they are while it is still open. */
export function nativeFileWhileOpen(sql: string, suffix: '' | '-wal' | '-shm' | '-journal'): Uint8Array {
  return whileOpen(sql, (_, path) => Uint8Array.from(readFileSync(path + suffix)));
}

function whileOpen<T>(sql: string, then: (database: DatabaseSync, path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'schema-clinic-'));
  const path = join(folder, 'native.sqlite');
  const database = new DatabaseSync(path);
  try {
    database.exec(sql);
    return then(database, path);
  } finally {
    if (database.isOpen) database.close();
    rmSync(folder, { recursive: true });
  }
}
