import { cachedSource } from './block-cache.ts';
import type { ByteSource } from './byte-source.ts';

/** Bytes per read: in a browser 8 KiB take one millisecond, and these one and a half. */
const BLOCK_BYTES = 256 * 1024;

/** Bytes that a file may have to be kept whole, and that are kept of a larger one, of which pieces are forgotten anyway. */
const KEPT_WHOLE = 256 * 1024 * 1024;
const KEPT_OF_MORE = 64 * 1024 * 1024;

/**
 * The same source, read in few large pieces: for whoever goes through the whole of a `File`, which costs a browser as
 * much for a page as for a hundred. Keeps at most 256 MiB. Whoever reads little must not use this, since it takes
 * 256 KiB for one byte; nor must a program that reads from a path, for which the system does the same, and better.
 * Throws what the source throws.
 */
export function readAhead(source: ByteSource): ByteSource {
  const kept = source.size <= KEPT_WHOLE ? KEPT_WHOLE : KEPT_OF_MORE;
  const sizes = { blockBytes: BLOCK_BYTES, blocks: kept / BLOCK_BYTES };
  const { name, size, read } = cachedSource(source, undefined, sizes);
  return { name, size, read };
}
