import { PrecacheController } from 'workbox-precaching';
import { Route, Router } from 'workbox-routing';
import { documents } from './documents.ts';
import { fixedFiles } from './fixed-files.ts';
import type { Kept } from './kept.ts';
import { readPagesCache } from './names.ts';
import { noticeFor } from './notice-for.ts';
import { ofThisVersion } from './of-this-version.ts';
import { unaskedRequests } from './unasked-requests.ts';
import { worker } from './worker-scope.ts';

/** What is always there, put in by the build. */
declare const KEPT: Kept;

/*
 * Keeps the diagnoser, the search and what was read. Of itself it asks the network for nothing but the files of the
 * list that it was built with. It listens to no message: a page that may ask nobody any more cannot ask it either.
 * A new version waits until the tabs of the old one are closed, so that none of them ever misses a file.
 */
const scope = new URL(worker.registration.scope);
const cacheName = `schema-clinic kept ${scope.href}`;
const controller = new PrecacheController({ cacheName, plugins: [ofThisVersion(KEPT.version), unaskedRequests] });
controller.addToCacheList(
  KEPT.files.map(({ url, revision, integrity }) => ({ url, revision, ...(integrity !== null && { integrity }) })),
);

/** Listed files have an address that says nothing of their content; what is asked behind a `?` does not matter. */
const plain = ({ origin, pathname }: URL) => origin + pathname;
const listed = (address: URL) => controller.matchPrecache(plain(address));
const isListed = (address: URL) => controller.getCacheKeyForURL(plain(address)) !== undefined;
const notices = KEPT.files.map(({ url }) => new URL(url, scope));

const pages = documents({
  scope,
  cacheName: readPagesCache(scope.href),
  isListed,
  listed,
  notice: async (address) => {
    const page = noticeFor(address, notices);
    return page && listed(page);
  },
});
const files = fixedFiles({
  scope,
  kept: KEPT,
  cacheName: `schema-clinic files ${scope.href}`,
  keptUnder: (address) => caches.match(address, { cacheName, ignoreVary: true }),
});

// Not the router that Workbox offers ready-made: that one loads whatever a page names in a message.
const router = new Router();
router.registerRoute(new Route((asked) => asked.sameOrigin && pages.isAskedFor(asked), pages.answer));
router.registerRoute(new Route((asked) => asked.sameOrigin && files.isAskedFor(asked), files.answer));
router.registerRoute(
  new Route(
    ({ sameOrigin, url }) => sameOrigin && isListed(url),
    async ({ url, request }) => (await listed(url)) ?? fetch(request),
  ),
);

worker.addEventListener('install', (event) => {
  event.waitUntil(controller.install(event).then(sayWhatIsKept));
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([controller.activate(event), worker.clients.claim()]));
});
worker.addEventListener('fetch', (event) => {
  const answer = router.handleRequest({ request: event.request, event });
  if (answer !== undefined) event.respondWith(answer);
});

/** A page of another version can say that there is a new one. */
async function sayWhatIsKept(): Promise<void> {
  const tabs = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const tab of tabs) tab.postMessage({ kind: 'version-is-kept', version: KEPT.version });
}
