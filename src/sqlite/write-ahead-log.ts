import type { ByteSource } from './byte-source.ts';

/** What counts of a `-wal` file: the newest committed image of every page in it. */
export interface WriteAheadLog {
  readonly kind: 'log';
  /** Bytes per page. */
  readonly pageSize: number;
  /** Page number → where its newest committed image begins in the file, in bytes. */
  readonly pages: ReadonlyMap<number, number>;
  /** Size of the database after the last commit, in pages. */
  readonly sizeInPages: number;
  /** Frames up to the last commit. */
  readonly frames: number;
  readonly commits: number;
  /** Frames behind the last commit that are whole: a transaction that was never finished. */
  readonly unfinishedFrames: number;
}

/** Why a `-wal` changes nothing: 0 bytes, a header that SQLite would not take, or no finished transaction. */
export interface NoLog {
  readonly kind: 'no-log';
  readonly why: 'empty' | 'header' | 'no-commit';
}

const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const MAGIC = 0x377f0682;
const FORMAT = 3_007_000;

/** The running checksum: two 32-bit words. */
type Checksum = readonly [number, number];

/**
 * Reads a `-wal` as SQLite's recovery does: from the start, as long as salts and checksums hold, up to the last
 * commit; what lies behind is left over from before and does not count. Reads the file once, front to back, and keeps
 * no page of it. Throws what the source throws.
 * https://www.sqlite.org/fileformat2.html#walformat
 */
export function readWriteAheadLog(source: ByteSource): WriteAheadLog | NoLog {
  if (source.size === 0) return { kind: 'no-log', why: 'empty' };
  const header = readLogHeader(source.read(0, HEADER_BYTES));
  if (header === null) return { kind: 'no-log', why: 'header' };
  const { pageSize, littleEndian, salts } = header;
  const committed = new Map<number, number>();
  let open = new Map<number, number>();
  let checksum = header.checksum;
  let [frames, openFrames, commits, sizeInPages] = [0, 0, 0, 0];
  const frameBytes = FRAME_HEADER_BYTES + pageSize;
  for (let offset = HEADER_BYTES; offset + frameBytes <= source.size; offset += frameBytes) {
    const frame = source.read(offset, frameBytes);
    const view = new DataView(frame.buffer, frame.byteOffset, frame.length);
    const page = view.getUint32(0);
    if (page === 0 || view.getUint32(8) !== salts[0] || view.getUint32(12) !== salts[1]) break;
    checksum = sum(sum(checksum, view, 0, 8, littleEndian), view, FRAME_HEADER_BYTES, frameBytes, littleEndian);
    if (view.getUint32(16) !== checksum[0] || view.getUint32(20) !== checksum[1]) break;
    open.set(page, offset + FRAME_HEADER_BYTES);
    openFrames += 1;
    const sizeAfterCommit = view.getUint32(4);
    if (sizeAfterCommit === 0) continue;
    for (const [number, at] of open) committed.set(number, at);
    [frames, commits, sizeInPages] = [frames + openFrames, commits + 1, sizeAfterCommit];
    [open, openFrames] = [new Map(), 0];
  }
  if (commits === 0) return { kind: 'no-log', why: 'no-commit' };
  return { kind: 'log', pageSize, pages: committed, sizeInPages, frames, commits, unfinishedFrames: openFrames };
}

function readLogHeader(bytes: Uint8Array) {
  if (bytes.length < HEADER_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  const magic = view.getUint32(0);
  const pageSize = view.getUint32(8);
  const plausible = pageSize >= 512 && pageSize <= 65_536 && (pageSize & (pageSize - 1)) === 0;
  if ((magic & ~1) >>> 0 !== MAGIC || view.getUint32(4) !== FORMAT || !plausible) return null;
  // The lowest bit of the magic says in which order the words of the checksum are read.
  const littleEndian = (magic & 1) === 0;
  const checksum = sum([0, 0], view, 0, 24, littleEndian);
  if (view.getUint32(24) !== checksum[0] || view.getUint32(28) !== checksum[1]) return null;
  return { pageSize, littleEndian, checksum, salts: [view.getUint32(16), view.getUint32(20)] as const };
}

/** Goes on with a checksum over the words from `start` to `end`. */
function sum([first, second]: Checksum, view: DataView, start: number, end: number, littleEndian: boolean): Checksum {
  let [one, two] = [first, second];
  for (let at = start; at < end; at += 8) {
    one = (one + view.getUint32(at, littleEndian) + two) >>> 0;
    two = (two + view.getUint32(at + 4, littleEndian) + one) >>> 0;
  }
  return [one, two];
}
