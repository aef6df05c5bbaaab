/**
 * The first 100 bytes of an SQLite 3 database, decoded.
 * Format: https://www.sqlite.org/fileformat2.html#the_database_header (all numbers big-endian).
 */
export interface Header {
  /** Bytes per page: a power of two from 512 to 65,536. */
  readonly pageSize: number;
  /** 1 for a rollback journal, 2 for WAL; more means a format that is written by nothing we know. */
  readonly writeVersion: number;
  readonly readVersion: number;
  /** Bytes at the end of every page that SQLite leaves to extensions (encryption, checksums). */
  readonly reservedBytes: number;
  /** Pages that the file holds by its size; a started last page counts. */
  readonly pages: number;
  /** Pages by the header, or `null` where the header's number is not to be trusted. */
  readonly statedPages: number | null;
  readonly freelistPages: number;
  readonly schemaCookie: number;
  /** 1 to 4; 0 in a database without tables. */
  readonly schemaFormat: number;
  readonly textEncoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'unset';
  /** Signed; many apps keep their schema version here. */
  readonly userVersion: number;
  readonly applicationId: number;
  /** The SQLite that last wrote the file, such as `3.40.1`, or `null` where none is recorded. */
  readonly writtenBy: string | null;
  /** The file is in WAL mode: its newest changes may be in a `-wal` file beside it. */
  readonly walMode: boolean;
}

/** Bytes of the header. */
export const HEADER_BYTES = 100;

const MAGIC = 'SQLite format 3\0';
const ENCODINGS = ['unset', 'utf-8', 'utf-16le', 'utf-16be'] as const;

/** Whether the file starts as an SQLite 3 database does. */
export function hasMagic(start: Uint8Array): boolean {
  return start.length >= MAGIC.length && [...MAGIC].every((letter, at) => start[at] === letter.charCodeAt(0));
}

/** A header field that cannot be: the file is damaged, or is something else with our magic. */
export interface HeaderFault {
  readonly field: 'page size' | 'read version' | 'payload fractions' | 'schema format';
  readonly value: number;
  readonly expected: string;
}

/**
 * Decodes a header and cross-checks it against the size of the file in bytes.
 * Wants at least 100 bytes with the magic in place; answers with the first field that SQLite itself
 * would refuse, or with the header.
 */
export function decodeHeader(bytes: Uint8Array, fileSize: number): Header | { readonly fault: HeaderFault } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  const rawPageSize = view.getUint16(16);
  const pageSize = rawPageSize === 1 ? 65_536 : rawPageSize;
  if (pageSize < 512 || (pageSize & (pageSize - 1)) !== 0) {
    return { fault: { field: 'page size', value: rawPageSize, expected: 'a power of two from 512 to 32768, or 1' } };
  }
  const readVersion = view.getUint8(19);
  if (readVersion > 2) {
    return { fault: { field: 'read version', value: readVersion, expected: '1 or 2' } };
  }
  const fractions = view.getUint32(20) & 0xffffff;
  if (fractions !== 0x402020) {
    return { fault: { field: 'payload fractions', value: fractions, expected: '64, 32, 32 (0x402020)' } };
  }
  const schemaFormat = view.getUint32(44);
  if (schemaFormat > 4) {
    return { fault: { field: 'schema format', value: schemaFormat, expected: '0 to 4' } };
  }
  const statedPages = view.getUint32(28);
  const trusted = statedPages !== 0 && view.getUint32(24) === view.getUint32(92);
  const version = view.getUint32(96);
  return {
    pageSize,
    writeVersion: view.getUint8(18),
    readVersion,
    reservedBytes: view.getUint8(20),
    pages: Math.ceil(fileSize / pageSize),
    statedPages: trusted ? statedPages : null,
    freelistPages: view.getUint32(36),
    schemaCookie: view.getUint32(40),
    schemaFormat,
    textEncoding: ENCODINGS[view.getUint32(56)] ?? 'unset',
    userVersion: view.getInt32(60),
    applicationId: view.getUint32(68),
    writtenBy:
      version === 0
        ? null
        : `${Math.floor(version / 1_000_000)}.${Math.floor(version / 1000) % 1000}.${version % 1000}`,
    walMode: readVersion === 2 || view.getUint8(18) === 2,
  };
}
