import type { ByteSource } from './byte-source.ts';

/** A hot journal: the pages as they were before a transaction that never finished. */
export interface HotJournal {
  readonly kind: 'hot';
  /** Bytes per page. */
  readonly pageSize: number;
  /** Page number → where its original begins in the journal, in bytes. */
  readonly pages: ReadonlyMap<number, number>;
  /** Size of the database before the transaction, in pages. */
  readonly sizeInPages: number;
}

/**
 * Why a `-journal` changes nothing: 0 bytes, a header of zeros (the transaction ended), another header than a
 * journal's, or a super-journal that it depends on and that is not here.
 */
export interface ColdJournal {
  readonly kind: 'cold';
  readonly why: 'empty' | 'ended' | 'header' | 'super-journal';
}

const MAGIC = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7] as const;
const HEADER_FIELDS_BYTES = 28;
/** Byte of the database that is used for locking; the page that holds it is never written. */
const PENDING_BYTE = 0x40000000;

/**
 * Reads a `-journal` as SQLite does when it finds one beside a database that nobody has open: every original in it,
 * segment by segment, until a record does not hold. Reads the file once and keeps no page of it. `pageSize` is the
 * database's, for a journal that does not name its own. Throws what the source throws.
 * https://www.sqlite.org/fileformat2.html#the_rollback_journal, https://www.sqlite.org/lockingv3.html#rollback
 */
export function readRollbackJournal(source: ByteSource, pageSize: number): HotJournal | ColdJournal {
  if (source.size === 0) return { kind: 'cold', why: 'empty' };
  const first = readSegment(source, 0);
  if (first === null) return { kind: 'cold', why: source.read(0, 1)[0] === 0 ? 'ended' : 'header' };
  if (namesSuperJournal(source)) return { kind: 'cold', why: 'super-journal' };
  const size = first.pageSize === 0 ? pageSize : first.pageSize;
  const { sectorSize, sizeInPages } = first;
  if (!isPowerOfTwo(size, 512, 65_536) || !isPowerOfTwo(sectorSize, 32, 65_536)) return { kind: 'cold', why: 'header' };
  const pages = new Map<number, number>();
  let segment: Segment | null = first;
  let offset = 0;
  while (segment !== null) {
    offset += sectorSize;
    const recordBytes = size + 8;
    const room = Math.floor((source.size - offset) / recordBytes);
    const records = segment.records === 0xffffffff ? room : segment.records;
    for (let record = 0; record < records; record += 1) {
      const page = readRecord(source, offset, size, segment, sizeInPages);
      if (page === null) return { kind: 'hot', pageSize: size, pages, sizeInPages };
      if (page !== 0) pages.set(page, offset + 4);
      offset += recordBytes;
    }
    offset = Math.ceil(offset / sectorSize) * sectorSize;
    segment = readSegment(source, offset);
  }
  return { kind: 'hot', pageSize: size, pages, sizeInPages };
}

/** A header and the records behind it; a journal that was synced several times has several. */
interface Segment {
  readonly records: number;
  readonly nonce: number;
  readonly sizeInPages: number;
  readonly sectorSize: number;
  readonly pageSize: number;
}

function readSegment(source: ByteSource, offset: number): Segment | null {
  const bytes = source.read(offset, HEADER_FIELDS_BYTES);
  if (bytes.length < HEADER_FIELDS_BYTES || !MAGIC.every((byte, at) => bytes[at] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER_FIELDS_BYTES);
  const [records, nonce, sizeInPages, sectorSize, pageSize] = [8, 12, 16, 20, 24].map((at) => view.getUint32(at));
  return {
    records: records ?? 0,
    nonce: nonce ?? 0,
    sizeInPages: sizeInPages ?? 0,
    sectorSize: sectorSize ?? 0,
    pageSize: pageSize ?? 0,
  };
}

/** The page that a record holds, 0 for one that lies behind the old end of the database, `null` where the journal ends. */
function readRecord(source: ByteSource, offset: number, pageSize: number, { nonce }: Segment, sizeInPages: number) {
  const bytes = source.read(offset, pageSize + 8);
  if (bytes.length < pageSize + 8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const page = view.getUint32(0);
  if (page === 0 || page === Math.floor(PENDING_BYTE / pageSize) + 1) return null;
  if (page > sizeInPages) return 0;
  let checksum = nonce;
  for (let at = pageSize - 200; at > 0; at -= 200) checksum = (checksum + view.getUint8(4 + at)) >>> 0;
  return view.getUint32(pageSize + 4) === checksum ? page : null;
}

/** Whether the journal ends with the name of a super-journal, as those of transactions over several files do. */
function namesSuperJournal(source: ByteSource): boolean {
  if (source.size < 16) return false;
  const end = source.read(source.size - 16, 16);
  if (!MAGIC.every((byte, at) => end[at + 8] === byte)) return false;
  const length = new DataView(end.buffer, end.byteOffset, 16).getUint32(0);
  return length > 0 && length < source.size - 16;
}

function isPowerOfTwo(number: number, least: number, most: number): boolean {
  return number >= least && number <= most && (number & (number - 1)) === 0;
}
