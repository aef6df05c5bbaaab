import type { ByteSource } from '../sqlite/index.ts';
import type { Kept } from './keeper.ts';

/** Bytes per piece: no single array has to hold a whole database, and none is copied when more comes. */
const PIECE_BYTES = 1024 * 1024;

/** Keeps a file in memory, in pieces. */
export function memoryKeeper(name: string): Kept {
  const pieces: Uint8Array[] = [];
  let size = 0;
  return {
    add(chunk) {
      for (let taken = 0; taken < chunk.length; ) {
        const at = size % PIECE_BYTES;
        if (at === 0) pieces.push(new Uint8Array(PIECE_BYTES));
        const part = chunk.subarray(taken, taken + PIECE_BYTES - at);
        pieces.at(-1)?.set(part, at);
        taken += part.length;
        size += part.length;
      }
    },
    source: () => ({ name, size, read: (offset, length) => readPieces(pieces, size, offset, length) }),
  };
}

function readPieces(
  pieces: readonly Uint8Array[],
  size: number,
  offset: number,
  length: number,
): ReturnType<ByteSource['read']> {
  const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
  for (let filled = 0; filled < bytes.length; ) {
    const at = offset + filled;
    const start = at % PIECE_BYTES;
    const part = pieces[Math.floor(at / PIECE_BYTES)]?.subarray(start, start + bytes.length - filled);
    if (part === undefined) break;
    bytes.set(part, filled);
    filled += part.length;
  }
  return bytes;
}
