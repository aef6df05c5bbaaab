import { readPagesCache } from '../offline/names.ts';
import { parsedPage } from './parsed-page.ts';

/** A page that is there without a network. */
export interface KeptPage {
  readonly path: string;
  readonly title: string;
  /** A BCP 47 tag. */
  readonly language: string;
}

/** The pages that were read, the newest first. Empty where nothing is kept. */
export async function keptPages(scope: URL): Promise<readonly KeptPage[]> {
  const name = readPagesCache(scope.href);
  if (!('caches' in window) || !(await caches.has(name))) return [];
  const cache = await caches.open(name);
  const pages = [...(await cache.keys())].reverse().map(async (request) => {
    const html = (await (await cache.match(request))?.text()) ?? '';
    const page = parsedPage(html);
    return {
      path: new URL(request.url).pathname,
      title: page.querySelector('h1')?.textContent?.trim() || page.title,
      language: page.documentElement.lang,
    };
  });
  return Promise.all(pages);
}
