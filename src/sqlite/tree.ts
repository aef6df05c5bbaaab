import type { Image } from './image.ts';

/** Types of the pages of a tree that have children: of an index and of a table. */
const INTERIOR = [2, 5];

/**
 * The first page that a walk through the tree at page `root` meets twice, or `null` where each is met once, the image
 * cannot be read, or `pages` pages were looked at. A tree that leads to one page on many ways is damaged; a file that was
 * made so keeps SQLite, which notices nothing, busy for years from a few kilobytes that are read once. Takes bytes from
 * the image, and of its budget.
 * https://www.sqlite.org/fileformat2.html#b_tree_pages
 */
export function pageMetTwice({ header, bytes }: Image, root: number, pages = Number.POSITIVE_INFINITY): number | null {
  const seen = new Set<number>();
  const ahead = [root];
  try {
    for (let page = ahead.pop(); page !== undefined && seen.size < pages; page = ahead.pop()) {
      if (seen.has(page)) return page;
      seen.add(page);
      const start = (page - 1) * header.pageSize;
      if (start >= 0 && start < bytes.size) ahead.push(...childrenOf(bytes.read(start, header.pageSize), page));
    }
  } catch {
    // SQLite will meet the same obstacle, and it is said where it does.
  }
  return null;
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
