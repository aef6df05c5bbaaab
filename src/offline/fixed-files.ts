import { CacheFirst, NetworkOnly } from 'workbox-strategies';
import { bounded } from './bounded.ts';
import type { Kept } from './kept.ts';
import type { Asked } from './worker-scope.ts';

/** Files that are kept because a page that was read asked for them: pictures, fonts, scripts of another version. */
const MOST_FILES = 80;

/** A hash in the name of a file: `search.worker-DfCAdDCe.js`, `ec.x3vmw.css`. */
const HASH = /[.-][\w-]{5,8}(?=\.\w+$)/;

/** Where files come from that never change under their address. */
export interface FileSources {
  readonly scope: URL;
  readonly kept: Kept;
  readonly cacheName: string;
  /** What is kept under an address, of this version or of another whose tabs are still open. */
  readonly keptUnder: (address: string) => Promise<Response | undefined>;
}

/**
 * Answers for files whose address says what is in them: what is kept under it is right, whichever version asks. Where
 * there is no network and a page of another version asks for a file that is gone, it gets the one of this version:
 * a page that was read months ago still looks and works as it should.
 */
export function fixedFiles({ scope, kept, cacheName, keptUnder }: FileSources) {
  const own = byName(kept.files.map(({ url }) => new URL(url, scope)));
  const hashed = new URL('_astro/', scope).href;
  const data = new Set(kept.data.map((path) => new URL(path, scope).pathname));
  const ofThisVersion = {
    handlerDidError: ({ request }: { readonly request: Request }) =>
      keptUnder(own.get(nameOf(new URL(request.url))) ?? request.url),
  };
  const files = new CacheFirst({
    cacheName,
    matchOptions: { ignoreVary: true },
    plugins: [
      {
        cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
          cachedResponse ?? (await keptUnder(request.url)),
        cacheWillUpdate: async ({ response }) => (response.status === 200 ? response : null),
      },
      bounded(MOST_FILES),
      ofThisVersion,
    ],
  });
  const facts = new NetworkOnly({ plugins: [ofThisVersion] });
  return {
    isAskedFor: ({ url }: { readonly url: URL }): boolean =>
      data.has(url.pathname) ? url.search !== '' : url.search === '' && url.href.startsWith(hashed),
    answer: async ({ request, url, event }: Asked): Promise<Response> =>
      data.has(url.pathname)
        ? ((await keptUnder(url.href)) ?? (await facts.handle({ request, event })))
        : files.handle({ request, event }),
  };
}

/** Addresses by the name that they have without hash and version; a name that several have leads to none of them. */
function byName(addresses: readonly URL[]): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const address of addresses) found.set(nameOf(address), found.has(nameOf(address)) ? undefined : address.href);
  return found;
}

function nameOf({ pathname }: URL): string {
  return pathname.replace(HASH, '');
}
