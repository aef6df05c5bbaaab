import { type CachedSource, cachedSource, type Meter, meter, metered } from './block-cache.ts';
import type { ByteSource } from './byte-source.ts';
import { decodeHeader, HEADER_BYTES, type Header, hasMagic } from './header.ts';
import { lookalike } from './lookalike.ts';
import { missingPage, overlay, type PagesElsewhere } from './overlay.ts';
import { type ColdJournal, readRollbackJournal } from './rollback-journal.ts';
import type { Unreadable } from './unreadable.ts';
import { type NoLog, readWriteAheadLog } from './write-ahead-log.ts';

/** A database as SQLite would see it, ready to be opened. */
export interface Image {
  readonly kind: 'image';
  readonly header: Header;
  /** The bytes of the image, through a cache that counts what is read from the files. */
  readonly bytes: CachedSource;
  /** What became of the files beside the main one; `null` where there was none. */
  readonly log: LogUse | null;
  readonly journal: JournalUse | null;
}

/** What became of a `-wal`. */
export type LogUse =
  | { readonly kind: 'applied'; readonly commits: number; readonly pages: number; readonly unfinishedFrames: number }
  | { readonly kind: 'without-effect'; readonly why: NoLog['why'] }
  /** Its pages cannot belong to this file: another page size, or pages missing in between. */
  | { readonly kind: 'foreign' };

/** What became of a `-journal`. */
export type JournalUse =
  /** `fits`: whether the file has all pages that the journal says it had; if not, it is another file's. */
  | { readonly kind: 'rolled-back'; readonly pages: number; readonly fits: boolean }
  | { readonly kind: 'without-effect'; readonly why: ColdJournal['why'] };

/** The files that lie beside a database and belong to it. */
export interface Companions {
  readonly log: ByteSource | null;
  readonly journal: ByteSource | null;
}

/** Bytes that are looked at to say what a file that is no database is instead: its start, and its very end. */
const SNIFF_BYTES = 4096;
const END_BYTES = 8;

/** No database is smaller: one page of the smallest size. */
const LEAST_BYTES = 512;

const ALONE: Companions = { log: null, journal: null };

/**
 * Looks at a file before SQLite does, because SQLite opens an empty file, a one-byte file and half
 * a copy without a word. Answers with an image or with the reason why there is none.
 *
 * A hot journal is rolled back and a log is applied, as SQLite would, without writing to any file. The result is
 * presented in rollback mode (header bytes 18 and 19 read as 1), which is how it can be opened without its log;
 * the header keeps saying `walMode`.
 * https://www.sqlite.org/wal.html, https://www.sqlite.org/fileformat2.html#file_format_version_numbers
 */
export function openImage(source: ByteSource, companions: Companions = ALONE): Image | Unreadable {
  return opened(source, companions, 'refuse');
}

/**
 * The pages of a truncated file that are there, up to the last whole one; `null` where that is not even the first.
 * SQLite refuses it as it is, and reads it once `writable_schema` is on: https://www.sqlite.org/pragma.html#pragma_writable_schema
 */
export function openRest(source: ByteSource, companions: Companions = ALONE): Image | null {
  const image = opened(source, companions, 'take-the-rest');
  return image.kind === 'image' ? image : null;
}

type WhenTruncated = 'refuse' | 'take-the-rest';

function opened(source: ByteSource, companions: Companions, whenTruncated: WhenTruncated): Image | Unreadable {
  if (source.size === 0) return { kind: 'empty' };
  try {
    return imageOf(source, companions, meter(), whenTruncated);
  } catch (failure) {
    return { kind: 'read-failed', message: failure instanceof Error ? failure.message : String(failure) };
  }
}

function imageOf(
  source: ByteSource,
  companions: Companions,
  count: Meter,
  whenTruncated: WhenTruncated,
): Image | Unreadable {
  const main = cachedSource(source, count);
  const { journal, bytes: before } = rollBack(main, companions.journal, count);
  const { log, bytes } = applyLog(before, companions.log, count);
  const start = bytes.read(0, SNIFF_BYTES);
  if (!hasMagic(start)) {
    const end = bytes.read(Math.max(0, bytes.size - END_BYTES), END_BYTES);
    return { kind: 'not-sqlite', sizeBytes: source.size, looksLike: lookalike(start, source.size, end) };
  }
  if (start.length < HEADER_BYTES) {
    return { kind: 'truncated', sizeBytes: source.size, expectedBytes: LEAST_BYTES };
  }
  const header = decodeHeader(start, bytes.size);
  if ('fault' in header) return { kind: 'header-damaged', fault: header.fault };
  const expectedBytes = (header.statedPages ?? 1) * header.pageSize;
  // The log knows the size better than a header that was not written back yet.
  const whole = log?.kind === 'applied' || bytes.size >= expectedBytes;
  if (!whole && (whenTruncated === 'refuse' || bytes.size < header.pageSize)) {
    return { kind: 'truncated', sizeBytes: source.size, expectedBytes };
  }
  const pages = whole ? bytes : wholePages(bytes, header.pageSize);
  return { kind: 'image', header, bytes: metered(inRollbackMode(pages), count), log, journal };
}

/** Without the part of a page at its end, which SQLite would fill up with zeros and take for a page. */
function wholePages(bytes: ByteSource, pageSize: number): ByteSource {
  const { name, size } = bytes;
  return { name, size: size - (size % pageSize), read: (offset, length) => bytes.read(offset, length) };
}

function rollBack(
  main: ByteSource,
  file: ByteSource | null,
  count: Meter,
): { journal: JournalUse | null; bytes: ByteSource } {
  if (file === null) return { journal: null, bytes: main };
  const source = cachedSource(file, count);
  const hot = readRollbackJournal(source, pageSizeOf(main));
  if (hot.kind === 'cold') return { journal: { kind: 'without-effect', why: hot.why }, bytes: main };
  const elsewhere: PagesElsewhere = { ...hot, source, missing: 'zeros' };
  const fits = missingPage(main.size, elsewhere) === null;
  return { journal: { kind: 'rolled-back', pages: hot.pages.size, fits }, bytes: overlay(main, elsewhere) };
}

function applyLog(main: ByteSource, file: ByteSource | null, count: Meter): { log: LogUse | null; bytes: ByteSource } {
  if (file === null) return { log: null, bytes: main };
  const source = cachedSource(file, count);
  const log = readWriteAheadLog(source);
  if (log.kind === 'no-log') return { log: { kind: 'without-effect', why: log.why }, bytes: main };
  const elsewhere: PagesElsewhere = { ...log, source, missing: 'end' };
  const pageSize = pageSizeOf(main);
  if ((pageSize !== 0 && pageSize !== log.pageSize) || missingPage(main.size, elsewhere) !== null) {
    return { log: { kind: 'foreign' }, bytes: main };
  }
  const { commits, pages, unfinishedFrames } = log;
  return {
    log: { kind: 'applied', commits, pages: pages.size, unfinishedFrames },
    bytes: overlay(main, elsewhere),
  };
}

/** Bytes per page by the header of the main file, 0 where it has none. */
function pageSizeOf(main: ByteSource): number {
  const start = main.read(0, HEADER_BYTES);
  if (start.length < HEADER_BYTES || !hasMagic(start)) return 0;
  const header = decodeHeader(start, main.size);
  return 'fault' in header ? 0 : header.pageSize;
}

/** The same bytes, with the two version numbers of the header read as 1. */
function inRollbackMode(bytes: ByteSource): ByteSource {
  return {
    name: bytes.name,
    size: bytes.size,
    read(offset, length) {
      const read = bytes.read(offset, length);
      if (offset > 19 || offset + length <= 18) return read;
      const copy = read.slice();
      for (const at of [18, 19]) if (at >= offset && at < offset + copy.length) copy[at - offset] = 1;
      return copy;
    },
  };
}
