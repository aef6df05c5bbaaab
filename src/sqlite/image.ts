import { type CachedSource, cachedSource } from './block-cache.ts';
import type { ByteSource } from './byte-source.ts';
import { decodeHeader, HEADER_BYTES, type Header, hasMagic } from './header.ts';
import { lookalike } from './lookalike.ts';
import type { Unreadable } from './unreadable.ts';

/** A database as SQLite would see it, ready to be opened. */
export interface Image {
  readonly kind: 'image';
  readonly header: Header;
  /** The bytes of the image, through a cache that counts what is read from the file. */
  readonly bytes: CachedSource;
}

/** Bytes that are looked at to say what a file that is no database is instead. */
const SNIFF_BYTES = 512;

/**
 * Looks at a file before SQLite does, because SQLite opens an empty file, a one-byte file and half
 * a copy without a word. Answers with an image or with the reason why there is none.
 *
 * A file in WAL mode is presented as one in rollback mode (header bytes 18 and 19 read as 1), which
 * is how it can be opened without its log; the header keeps saying `walMode`.
 * https://www.sqlite.org/wal.html, https://www.sqlite.org/fileformat2.html#file_format_version_numbers
 */
export function openImage(source: ByteSource): Image | Unreadable {
  if (source.size === 0) return { kind: 'empty' };
  const bytes = cachedSource(source);
  let start: Uint8Array;
  try {
    start = bytes.read(0, SNIFF_BYTES);
  } catch (failure) {
    return { kind: 'read-failed', message: failure instanceof Error ? failure.message : String(failure) };
  }
  if (!hasMagic(start)) {
    return { kind: 'not-sqlite', sizeBytes: source.size, looksLike: lookalike(start) };
  }
  if (start.length < HEADER_BYTES) {
    return { kind: 'truncated', sizeBytes: source.size, expectedBytes: SNIFF_BYTES };
  }
  const header = decodeHeader(start, source.size);
  if ('fault' in header) return { kind: 'header-damaged', fault: header.fault };
  const expectedBytes = (header.statedPages ?? 1) * header.pageSize;
  if (source.size < expectedBytes) return { kind: 'truncated', sizeBytes: source.size, expectedBytes };
  return { kind: 'image', header, bytes: header.walMode ? inRollbackMode(bytes) : bytes };
}

/** The same bytes, with the two version numbers of the header read as 1. */
function inRollbackMode(bytes: CachedSource): CachedSource {
  return {
    name: bytes.name,
    size: bytes.size,
    get bytesRead() {
      return bytes.bytesRead;
    },
    allow: bytes.allow,
    read(offset, length) {
      const read = bytes.read(offset, length);
      if (offset > 19 || offset + length <= 18) return read;
      const copy = read.slice();
      for (const at of [18, 19]) if (at >= offset && at < offset + copy.length) copy[at - offset] = 1;
      return copy;
    },
  };
}
