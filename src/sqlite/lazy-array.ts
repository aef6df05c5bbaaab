import type { ByteSource } from './byte-source.ts';

/**
 * `EBADF` and `EROFS` in the numbering of WASI, which Emscripten uses. Not `EIO`: SQLite takes that for a
 * damaged file system, and the file for malformed; any other number is a failed read that may be tried again.
 */
const EBADF = 8;
const EROFS = 69;

/**
 * What Emscripten's file system takes for its own error: the system call fails with that number, SQLite sees a
 * disk I/O error, unwinds properly, and stays usable. Any other exception would fly through compiled code and
 * leave it in an unknown state. Which property holds the number is decided by the minifier of each build of
 * sql.js, and a missing one reads as "no error", hence as a page of zeros; so every property holds it.
 */
function errno(code: number): unknown {
  return new Proxy({}, { get: (_, property) => (property === 'name' ? 'ErrnoError' : code) });
}

/**
 * Dresses a byte source as the array that sql.js expects, so that the stock sql.js reads lazily.
 *
 * sql.js (1.16.0) hands the array to Emscripten's in-memory file system, which only takes
 * `slice(0, length)` once and then `subarray(from, to)` per read. It leans on that; the version
 * is pinned, and `test/sqlite/lazy-array.test.ts` fails loudly when an upgrade changes it.
 *
 * `onFailure` is told of what the source threw, since SQLite only learns "I/O error".
 */
export function lazyArray(source: ByteSource, onFailure: (failure: unknown) => void): Uint8Array {
  const lazy = {
    length: source.size,
    byteLength: source.size,
    buffer: new ArrayBuffer(0),
    // sql.js copies what it is given; the copy of a view is the view.
    slice: () => lazy,
    subarray(from: number, to: number): Uint8Array {
      try {
        const bytes = source.read(from, to - from);
        if (bytes.length === to - from) return bytes;
        throw new Error(`${to - from} bytes were asked for at ${from}, the file gave ${bytes.length}`);
      } catch (failure) {
        onFailure(failure);
        throw errno(EBADF);
      }
    },
    set(): never {
      throw errno(EROFS);
    },
  };
  return lazy as unknown as Uint8Array;
}
