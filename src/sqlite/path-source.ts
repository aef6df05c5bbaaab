import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import type { ByteSource } from './byte-source.ts';

/** A byte source over an open file; `close` gives the descriptor back. */
export interface PathSource extends ByteSource {
  close(): void;
}

/**
 * Opens a file of this machine for reading, and for nothing else: the flag is `r`, no lock is
 * taken, and no `-wal` or `-shm` is made beside it.
 * Throws what `openSync` throws (`ENOENT`, `EACCES`), and `EISDIR` for a folder.
 */
export function pathSource(path: string): PathSource {
  const descriptor = openSync(path, 'r');
  const stat = fstatSync(descriptor);
  if (stat.isDirectory()) {
    closeSync(descriptor);
    throw Object.assign(new Error(`EISDIR: ${path} is a folder`), { code: 'EISDIR' });
  }
  return {
    name: basename(path),
    size: stat.size,
    read(offset, length) {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, stat.size - offset)));
      let filled = 0;
      while (filled < bytes.length) {
        const got = readSync(descriptor, bytes, filled, bytes.length - filled, offset + filled);
        if (got === 0) break;
        filled += got;
      }
      return bytes.subarray(0, filled);
    },
    close: () => closeSync(descriptor),
  };
}
