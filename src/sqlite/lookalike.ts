import { looksRandom } from './entropy.ts';
import { HEADER_BYTES } from './header.ts';
import { FOOTERS, MAGICS, SHORT_MAGICS, standsAt } from './magics.ts';
import { textLookalike } from './text-lookalike.ts';
import type { Lookalike } from './unreadable.ts';

/**
 * Says what a file that is no SQLite 3 database looks like: from its first bytes (512 are enough; of a page of
 * 4,096 the guess that it is encrypted is surer), its size in bytes, and its last bytes (eight are enough).
 * Never refuses: what is not recognised is `too-short`, `perhaps-encrypted` or `unknown`.
 */
export function lookalike(start: Uint8Array, sizeBytes: number = start.length, end: Uint8Array = start): Lookalike {
  return (
    MAGICS.find(([at, bytes]) => standsAt(start, at, bytes))?.[2] ??
    FOOTERS.find(([bytes]) => standsAt(end, end.length - bytes.length, bytes))?.[1] ??
    (start.every((byte) => byte === 0) ? 'zeros' : null) ??
    headerlessDatabase(start) ??
    textLookalike(start) ??
    SHORT_MAGICS.find(([at, bytes]) => standsAt(start, at, bytes))?.[2] ??
    (isInnodb(start) ? 'innodb' : null) ??
    (sizeBytes < HEADER_BYTES ? 'too-short' : null) ??
    // https://www.zetetic.net/sqlcipher/design/: pages of a power of two, from the salt on without any structure.
    (sizeBytes % 512 === 0 && looksRandom(start) ? 'perhaps-encrypted' : 'unknown')
  );
}

/**
 * A database whose first 16 bytes are not the magic. Bytes 16 to 23 are left readable by SEE and others that
 * encrypt: https://utelle.github.io/SQLite3MultipleCiphers/docs/ciphers/cipher_legacy_mode/
 */
function headerlessDatabase(start: Uint8Array): Lookalike | null {
  const magic = 'SQLite format 3\0';
  if (start.length >= 6 && start.length < magic.length && standsAt(start, 0, magic.slice(0, start.length))) {
    return 'sqlite-beginning';
  }
  if (start.length < HEADER_BYTES) return null;
  const view = new DataView(start.buffer, start.byteOffset, start.length);
  const pageSize = view.getUint16(16);
  const isPageSize = pageSize === 1 || (pageSize >= 512 && (pageSize & (pageSize - 1)) === 0);
  const versions = [view.getUint8(18), view.getUint8(19)];
  if (!isPageSize || !versions.every((version) => version === 1 || version === 2)) return null;
  // The payload fractions 64, 32, 32: https://www.sqlite.org/fileformat2.html#payload_fractions
  if ((view.getUint32(20) & 0xffffff) !== 0x402020) return null;
  return looksRandom(start.subarray(24)) ? 'perhaps-encrypted-in-part' : 'sqlite-without-magic';
}

/**
 * The first page of an InnoDB tablespace: page number 0, page type 8, and the id of the tablespace twice.
 * https://dev.mysql.com/doc/dev/mysql-server/latest/fil0types_8h.html
 */
function isInnodb(start: Uint8Array): boolean {
  if (start.length < HEADER_BYTES) return false;
  const view = new DataView(start.buffer, start.byteOffset, start.length);
  const checksum = view.getUint32(0);
  return (
    checksum !== 0 && view.getUint32(4) === 0 && view.getUint16(24) === 8 && view.getUint32(34) === view.getUint32(38)
  );
}
