import { type Container, hasMagic } from '../sqlite/index.ts';

/** Bytes that are needed to say what kind of archive a file is: a header of tar. */
export const CONTAINER_BYTES = 512;

/**
 * Which archive that can be opened here begins with these bytes, `null` for none. The name has no say in it.
 * RFC 1952 (gzip), APPNOTE 4.3.7 (zip), https://www.gnu.org/software/tar/manual/html_node/Standard.html (tar).
 */
export function containerOf(start: Uint8Array): Container | null {
  if (hasMagic(start)) return null;
  const begins = (...bytes: readonly number[]) => bytes.every((byte, at) => start[at] === byte);
  if (begins(0x1f, 0x8b, 0x08)) return 'gzip';
  // The second is the end of an archive that holds nothing.
  if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0x50, 0x4b, 0x05, 0x06)) return 'zip';
  return isTarHeader(start) ? 'tar' : null;
}

/**
 * By its checksum, because old tars have no magic: the sum of all bytes, with eight spaces where the sum itself stands.
 * A sum of less than that is a block of zeros.
 */
function isTarHeader(start: Uint8Array): boolean {
  if (start.length < CONTAINER_BYTES) return false;
  const stated = String.fromCharCode(...start.subarray(148, 156)).match(/^ *([0-7]+)[\0 ]/)?.[1];
  if (stated === undefined) return false;
  const header = start.subarray(0, CONTAINER_BYTES);
  const sum = header.reduce((sofar, byte, at) => sofar + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  return sum > 8 * 0x20 && sum === Number.parseInt(stated, 8);
}
