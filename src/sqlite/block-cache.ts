import type { ByteSource } from './byte-source.ts';

/** How large the blocks of a cache are, and how many of them are kept; least recently used first out. */
export interface BlockSizes {
  readonly blockBytes: number;
  readonly blocks: number;
}

/**
 * Blocks of several SQLite pages, so that a schema takes a handful of reads, not hundreds; 2 MiB are kept, whatever the
 * size of the file.
 */
const FEW_READS: BlockSizes = { blockBytes: 8 * 1024, blocks: 256 };

/** Counts what is taken from the files of one examination, and stops it at a limit. */
export interface Meter {
  /** Bytes taken so far, repeated reads of one block included. */
  readonly bytesRead: number;
  /**
   * From here on at most `bytes` more may be taken; a read beyond throws `BudgetSpent`. This is what keeps the work
   * independent of the size of the file.
   */
  allow(bytes: number): void;
  /** Takes note of a read before it happens; throws `BudgetSpent` where it would go too far. */
  spend(bytes: number): void;
}

/** A byte source that reads in blocks, keeps the last ones, and counts what it took from below. */
export type CachedSource = ByteSource & Pick<Meter, 'bytesRead' | 'allow'>;

/** Thrown when a read would go beyond what `allow` granted. */
export class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent';
}

/** A meter without a limit, until `allow` sets one. */
export function meter(): Meter {
  let bytesRead = 0;
  let limit = Number.POSITIVE_INFINITY;
  return {
    get bytesRead() {
      return bytesRead;
    },
    allow(bytes) {
      limit = bytesRead + bytes;
    },
    spend(bytes) {
      if (bytesRead + bytes > limit) throw new BudgetSpent(`more than ${limit} bytes would have to be read`);
      bytesRead += bytes;
    },
  };
}

/** A byte source with a meter, as one thing. */
export function metered(source: ByteSource, count: Meter): CachedSource {
  return {
    name: source.name,
    size: source.size,
    get bytesRead() {
      return count.bytesRead;
    },
    allow: count.allow,
    read: source.read,
  };
}

/** Puts a block cache before a byte source; the meter may be shared by the sources of one database. */
export function cachedSource(
  source: ByteSource,
  count: Meter = meter(),
  { blockBytes, blocks }: BlockSizes = FEW_READS,
): CachedSource {
  const kept = new Map<number, Uint8Array>();

  function block(index: number): Uint8Array {
    const known = kept.get(index);
    if (known !== undefined) {
      kept.delete(index);
      kept.set(index, known);
      return known;
    }
    const length = Math.min(blockBytes, source.size - index * blockBytes);
    count.spend(length);
    const read = source.read(index * blockBytes, length);
    kept.set(index, read);
    const oldest = kept.keys().next();
    if (kept.size > blocks && !oldest.done) kept.delete(oldest.value);
    return read;
  }

  function read(offset: number, length: number): Uint8Array {
    const end = Math.min(offset + length, source.size);
    if (end <= offset) return new Uint8Array(0);
    const first = Math.floor(offset / blockBytes);
    const last = Math.floor((end - 1) / blockBytes);
    if (first === last) {
      const start = offset - first * blockBytes;
      return block(first).subarray(start, start + (end - offset));
    }
    const bytes = new Uint8Array(end - offset);
    let filled = 0;
    for (let index = first; index <= last; index += 1) {
      const start = index * blockBytes;
      const wanted = Math.min(end, start + blockBytes) - Math.max(offset, start);
      const part = block(index).subarray(Math.max(0, offset - start), end - start);
      bytes.set(part, filled);
      filled += part.length;
      // The file became shorter than it was: what is not there must not read as zeros.
      if (part.length < wanted) break;
    }
    return bytes.subarray(0, filled);
  }

  return metered({ name: source.name, size: source.size, read }, count);
}
