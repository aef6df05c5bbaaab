import { NetworkFirst, NetworkOnly } from 'workbox-strategies';
import { bounded } from './bounded.ts';
import type { Asked } from './worker-scope.ts';

/** Seconds that the network has before a page that is kept is shown instead. */
const PATIENCE = 3;

/** Pages that were read and are kept; each takes some ten KiB. */
const MOST_PAGES = 60;

/** Where pages come from. */
export interface PageSources {
  readonly scope: URL;
  readonly cacheName: string;
  /** Whether the page is of those that are always there. */
  readonly isListed: (address: URL) => boolean;
  readonly listed: (address: URL) => Promise<Response | undefined>;
  /** The page that says that another is not there. */
  readonly notice: (address: URL) => Promise<Response | undefined>;
}

/**
 * Answers with the newest page where the network has it, else with the one that is kept, else with a page that says so.
 * What stands behind the `?` of an address, as a search does, is read by the page itself: it is neither sent nor kept.
 */
export function documents({ scope, cacheName, isListed, listed, notice }: PageSources) {
  const plainly = {
    requestWillFetch: async ({ request }: { readonly request: Request }) => withoutQuestion(request),
    fetchDidSucceed: async ({ response }: { readonly response: Response }) => unlessBroken(response),
  };
  const always = new NetworkOnly({
    networkTimeoutSeconds: PATIENCE,
    plugins: [plainly, { handlerDidError: ({ request }) => listed(new URL(request.url)) }],
  });
  const read = new NetworkFirst({
    cacheName,
    networkTimeoutSeconds: PATIENCE,
    matchOptions: { ignoreVary: true },
    plugins: [
      plainly,
      {
        cacheKeyWillBeUsed: async ({ request }) => pathOf(request.url),
        cacheWillUpdate: async ({ response }) => (isPage(response) ? response : null),
        handlerDidError: ({ request }) => notice(new URL(request.url)),
      },
      bounded(MOST_PAGES),
    ],
  });
  return {
    isAskedFor: ({ request, url }: Asked): boolean => request.mode === 'navigate' && url.href.startsWith(scope.href),
    answer: ({ request, url, event }: Asked): Promise<Response> =>
      (isListed(url) ? always : read).handle({ request, event }),
  };
}

/** An address as the key of what is kept: what was searched for is no part of it. */
function pathOf(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

/** The same request without what stands behind the `?`. A host needs that to lead from `/search?q=` to `/search/?q=`. */
function withoutQuestion(request: Request): Request {
  const { search, pathname } = new URL(request.url);
  if (search === '' || !pathname.endsWith('/')) return request;
  const { headers, cache, credentials } = request;
  // A navigation follows redirects itself, and refuses an answer that has followed them.
  return new Request(pathOf(request.url), { headers, cache, credentials, mode: 'same-origin', redirect: 'manual' });
}

/** A host that answers with a fault of its own is as good as none. */
function unlessBroken(response: Response): Response {
  if (response.status >= 500) throw new Error(`the host answered ${response.status}`);
  return response;
}

function isPage(response: Response): boolean {
  const type = response.headers.get('Content-Type') ?? '';
  return response.status === 200 && !response.redirected && type.startsWith('text/html');
}
