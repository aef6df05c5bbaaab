import type { ByteSource } from './byte-source.ts';

/** Pages that stand in another file, and the size that the database has with them. */
export interface PagesElsewhere {
  readonly pageSize: number;
  readonly sizeInPages: number;
  /** Page number → where it begins in `source`, in bytes. */
  readonly pages: ReadonlyMap<number, number>;
  readonly source: ByteSource;
  /** What a page is read as that neither file has: SQLite makes the file as long as a journal says, with zeros. */
  readonly missing: 'end' | 'zeros';
}

/**
 * The database as it is with some of its pages taken from another file. Nothing is copied: each read goes to the one
 * file or to the other. A page that
 * neither file has ends the read early, or is zeros.
 */
export function overlay(
  main: ByteSource,
  { pageSize, sizeInPages, pages, source, missing }: PagesElsewhere,
): ByteSource {
  const size = sizeInPages * pageSize;
  const readWithinPage = (offset: number, length: number): Uint8Array => {
    const page = Math.floor(offset / pageSize);
    const elsewhere = pages.get(page + 1);
    if (elsewhere !== undefined) return source.read(elsewhere + (offset - page * pageSize), length);
    const bytes = main.read(offset, length);
    if (missing === 'end' || bytes.length === length || offset + bytes.length < main.size) return bytes;
    const filled = new Uint8Array(length);
    filled.set(bytes);
    return filled;
  };
  return {
    name: main.name,
    size,
    read(offset, length) {
      const end = Math.min(offset + length, size);
      const firstPageEnd = (Math.floor(offset / pageSize) + 1) * pageSize;
      if (end <= firstPageEnd) return readWithinPage(offset, Math.max(0, end - offset));
      const bytes = new Uint8Array(end - offset);
      let filled = 0;
      while (offset + filled < end) {
        const at = offset + filled;
        const wanted = Math.min(end, (Math.floor(at / pageSize) + 1) * pageSize) - at;
        const part = readWithinPage(at, wanted);
        bytes.set(part, filled);
        filled += part.length;
        if (part.length < wanted) break;
      }
      return bytes.subarray(0, filled);
    },
  };
}

/** The first page that neither the main file nor the other one has, or `null` where all are there. */
export function missingPage(
  mainSize: number,
  { pageSize, sizeInPages, pages }: Omit<PagesElsewhere, 'missing'>,
): number | null {
  const first = Math.floor(mainSize / pageSize) + 1;
  for (let page = first; page <= sizeInPages; page += 1) if (!pages.has(page)) return page;
  return null;
}
