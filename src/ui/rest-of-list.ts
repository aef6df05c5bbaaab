import { parsedPage } from './parsed-page.ts';

/**
 * Adds to a list what stands on its other pages, each entry to the end of its group, or the group where it begins there. Rejects
 * where a page is not there; the list is then as it was.
 */
export async function restOfList(root: HTMLElement, pages: readonly string[]): Promise<void> {
  const others = await Promise.all(pages.map(pageAt));
  const last = () => [...root.querySelectorAll('[data-group]')].at(-1);
  for (const group of others.flatMap((page) => [...page.querySelectorAll('[data-group]')])) {
    const here = root.querySelector(`[data-group="${CSS.escape(group.getAttribute('data-group') ?? '')}"] ul`);
    if (here === null) last()?.after(document.importNode(group, true));
    else here.append(...[...group.querySelectorAll('[data-entry]')].map((item) => document.importNode(item, true)));
  }
}

async function pageAt(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return parsedPage(await response.text());
}
