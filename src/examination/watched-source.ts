import type { ByteSource } from '../sqlite/index.ts';

/** Told from time to time how many bytes of how many were read; a page may be read more than once. */
export type OnProgress = (bytesRead: number, ofBytes: number) => void;

/** Reads between two messages about progress. */
const READS = 64;

/** The same source, which tells from time to time how much of it was read. */
export function watchedSource(source: ByteSource, onProgress: OnProgress): ByteSource {
  let bytesRead = 0;
  let reads = 0;
  return {
    name: source.name,
    size: source.size,
    read(offset, length) {
      bytesRead += length;
      reads += 1;
      if (reads % READS === 0) onProgress(bytesRead, source.size);
      return source.read(offset, length);
    },
  };
}
