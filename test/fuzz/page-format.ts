/** Where things are in a database file, as far as a liar has to know. https://www.sqlite.org/fileformat2.html */

/** Bytes per page by the header, 4096 where that is no page size. */
export function pageSizeOf(bytes: Uint8Array): number {
  const stated = ((bytes[16] ?? 0) << 8) | (bytes[17] ?? 0);
  const size = stated === 1 ? 65_536 : stated;
  return size >= 512 && (size & (size - 1)) === 0 ? size : 4096;
}

/** Where the header of the tree page begins, in bytes of the file; page numbers count from 1. */
export function treeHeaderOf(page: number, pageSize: number): number {
  return page === 1 ? 100 : (page - 1) * pageSize;
}

/** Where the cells of a tree page begin, in bytes of the file; none for what is no tree page. */
export function cellsOf(bytes: Uint8Array, page: number, pageSize: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const at = treeHeaderOf(page, pageSize);
  const type = bytes[at] ?? 0;
  // A file that was cut can end in the middle of the header.
  if (![2, 5, 10, 13].includes(type) || at + 12 > bytes.length) return [];
  const first = at + (isInterior(type) ? 12 : 8);
  const count = Math.min(view.getUint16(at + 3), 500);
  return Array.from({ length: count }, (_, cell) => first + 2 * cell)
    .filter((pointer) => pointer + 2 <= bytes.length)
    .map((pointer) => (page - 1) * pageSize + view.getUint16(pointer));
}

/** Whether a tree page of this type has children. */
export function isInterior(type: number): boolean {
  return type === 2 || type === 5;
}

/** Where the pages stand in the file that lead to a page of overflow, in bytes. */
export function overflowPointersOf(bytes: Uint8Array, page: number, pageSize: number): number[] {
  if (bytes[treeHeaderOf(page, pageSize)] !== 13) return [];
  const usable = pageSize - (bytes[20] ?? 0);
  const [most, least] = [usable - 35, Math.floor(((usable - 12) * 32) / 255) - 23];
  return cellsOf(bytes, page, pageSize).flatMap((cell) => {
    const [payload, behindPayload] = varint(bytes, cell);
    const [, start] = varint(bytes, behindPayload);
    if (payload <= most) return [];
    const kept = least + ((payload - least) % (usable - 4));
    const pointer = start + (kept <= most ? kept : least);
    return pointer + 4 <= bytes.length ? [pointer] : [];
  });
}

function varint(bytes: Uint8Array, from: number): readonly [value: number, next: number] {
  let value = 0;
  for (let at = from; at < from + 9; at += 1) {
    const byte = bytes[at] ?? 0;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, at + 1];
  }
  return [value, from + 9];
}
