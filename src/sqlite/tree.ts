import type { Image } from './image.ts';

/** Types of the pages of a tree that have children: of an index and of a table. */
const INTERIOR = [2, 5];

/** Type of the pages that hold the rows of a table. */
const TABLE_LEAF = 13;

/** What a walk through a tree found. */
export interface TreeSurvey {
  /** The first page that was met twice, or `null` where each was met once, or a page could not be read. */
  readonly metTwice: number | null;
  /** Bytes of all rows of a table, as their cells state them, on the pages that were looked at. */
  readonly payloadBytes: number;
}

/**
 * Walks through the tree at page `root`, over at most so many `pages`, without following the rows' overflow pages.
 * A tree that leads to one page on many ways is damaged; a file that was made so keeps SQLite, which notices nothing,
 * busy for years from a few kilobytes that are read once. The same goes for rows that share their overflow pages.
 * Takes bytes from the image, and of its budget.
 * https://www.sqlite.org/fileformat2.html#b_tree_pages
 */
export function surveyTree({ header, bytes }: Image, root: number, pages = Number.POSITIVE_INFINITY): TreeSurvey {
  const seen = new Set<number>();
  const ahead = [root];
  let payloadBytes = 0;
  try {
    for (let page = ahead.pop(); page !== undefined && seen.size < pages; page = ahead.pop()) {
      if (seen.has(page)) return { metTwice: page, payloadBytes };
      seen.add(page);
      const start = (page - 1) * header.pageSize;
      if (start < 0 || start >= bytes.size) continue;
      const content = bytes.read(start, header.pageSize);
      ahead.push(...childrenOf(content, page));
      payloadBytes += payloadOf(content, page);
    }
  } catch {
    // SQLite will meet the same obstacle, and it is said where it does.
  }
  return { metTwice: null, payloadBytes };
}

/** Bytes of the rows of a leaf, with what lies on overflow pages: each cell begins with that number. */
function payloadOf(page: Uint8Array, number: number): number {
  const view = new DataView(page.buffer, page.byteOffset, page.length);
  const start = number === 1 ? 100 : 0;
  if (page.length < 512 || view.getUint8(start) !== TABLE_LEAF) return 0;
  const cells = Math.min(view.getUint16(start + 3), Math.floor((page.length - start - 8) / 2));
  let sum = 0;
  for (let cell = 0; cell < cells; cell += 1) sum += varint(page, view.getUint16(start + 8 + 2 * cell));
  return sum;
}

/** https://www.sqlite.org/fileformat2.html#varint; the ninth byte, of numbers beyond 2^56, is left away. */
function varint(page: Uint8Array, at: number): number {
  let value = 0;
  for (const byte of page.subarray(at, at + 8)) {
    value = value * 128 + (byte & 127);
    if (byte < 128) break;
  }
  return value;
}

/** The pages below a page, the first one last; none for a leaf and for what is no page of a tree. */
function childrenOf(page: Uint8Array, number: number): number[] {
  const view = new DataView(page.buffer, page.byteOffset, page.length);
  const start = number === 1 ? 100 : 0;
  if (page.length < 512 || !INTERIOR.includes(view.getUint8(start))) return [];
  const children = [view.getUint32(start + 8)];
  const cells = Math.min(view.getUint16(start + 3), Math.floor((page.length - start - 12) / 2));
  for (let cell = cells - 1; cell >= 0; cell -= 1) {
    const at = view.getUint16(start + 12 + 2 * cell);
    if (at + 4 <= page.length) children.push(view.getUint32(at));
  }
  return children;
}
