import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

/** Bytes of a log that are read: of a larger one its end, where the failure is. */
const MOST = 64 * 1024 * 1024;

/** Reads a log from a file, or from standard input for `-`. `cut`: only its end was read. Throws where it cannot be opened. */
export function readLogText(path: string): { readonly text: string; readonly cut: boolean } {
  if (path === '-') {
    const all = readFileSync(0);
    return { text: all.subarray(Math.max(0, all.length - MOST)).toString('utf8'), cut: all.length > MOST };
  }
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const end = Buffer.alloc(Math.min(size, MOST));
    const read = readSync(file, end, 0, end.length, size - end.length);
    // What is no regular file has no size, and is read as it comes.
    return size === 0
      ? { text: readFileSync(file, 'utf8'), cut: false }
      : { text: end.toString('utf8', 0, read), cut: size > MOST };
  } finally {
    closeSync(file);
  }
}
