import { blobSource } from '../sqlite/blob-source.ts';
import type { Kept } from './keeper.ts';

/** Bytes that are gathered in memory before the browser gets them, which may put them on its disk. */
const GATHERED_BYTES = 16 * 1024 * 1024;

/** Keeps a file as a `Blob`. Works in a worker only, as `blobSource` does. */
export function blobKeeper(name: string): Kept {
  const blobs: Blob[] = [];
  let gathered: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;

  function hand(): void {
    blobs.push(new Blob(gathered));
    [gathered, bytes] = [[], 0];
  }

  return {
    add(chunk) {
      gathered.push(chunk);
      bytes += chunk.length;
      if (bytes >= GATHERED_BYTES) hand();
    },
    source() {
      hand();
      return blobSource(name, new Blob(blobs));
    },
  };
}
