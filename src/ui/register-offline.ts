import { readPagesCache, type VersionIsKept } from '../offline/names.ts';
import { isAirlockClosed } from '../policy/airlock.ts';
import { whileNoFileIsChosen } from '../policy/quiet-worker.ts';
import { updateWords } from '../words/offline-words.ts';
import { languageHere } from '../words/words-here.ts';
import { element } from './element.ts';
import { siteVersion } from './site-version.ts';

/** Milliseconds after which a page that never rests is taken to rest. */
const AT_LAST_MS = 5000;

/**
 * Registers the service worker once the page has loaded and rests, so that it delays nothing; never where there is no
 * built version, as while developing, and never after a file was chosen. Says when a newer version than that of
 * this page is there, and leaves it to the reader to load it.
 */
export function registerOffline(): void {
  const manifest = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
  const version = siteVersion();
  if (!('serviceWorker' in navigator) || manifest === null || version === null) return;
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<VersionIsKept>) => {
    if (data.kind === 'version-is-kept' && data.version !== version) sayNewVersion();
  });
  if (serviceWorker.controller !== null || savesData()) return;
  // The manifest stands at the root of the site, under whatever path that is.
  const scope = new URL('./', manifest.href);
  whenAtRest(async () => {
    try {
      await whileFree(() => serviceWorker.register(new URL('sw.js', scope)));
      await serviceWorker.ready;
      await whileFree(() => keepThisPage(scope));
    } catch {
      // A browser that keeps nothing, as in a private window, shows the site as well.
    }
  });
}

/** Who asked the browser to load little is not loaded for unasked. https://wicg.github.io/savedata/ */
function savesData(): boolean {
  return (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true;
}

/** Does something that needs the network, unless a file was chosen here. */
function whileFree(work: () => Promise<unknown>): Promise<unknown> {
  return whileNoFileIsChosen(async () => (isAirlockClosed(document) ? null : work()));
}

/** The page that is read first is there before the service worker, which keeps all later ones. */
async function keepThisPage(scope: URL): Promise<void> {
  const isAlwaysThere = await caches.match(location.pathname, { ignoreSearch: true });
  if (isAlwaysThere === undefined) await (await caches.open(readPagesCache(scope.href))).add(location.pathname);
}

/** After the page has loaded, and what it still loads by itself for a file that may be chosen. */
function whenAtRest(work: () => void): void {
  const rest = () => {
    if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: AT_LAST_MS });
    else setTimeout(work, 1000);
  };
  const loaded = () => {
    const panel = document.querySelector<HTMLElement>('[data-airlock-ahead]:not([data-airlock-ahead="later"])');
    if (panel === null || panel.dataset['ready'] !== undefined) {
      rest();
      return;
    }
    const watch = new MutationObserver(() => {
      watch.disconnect();
      rest();
    });
    watch.observe(panel, { attributeFilter: ['data-ready'] });
  };
  if (document.readyState === 'complete') loaded();
  else addEventListener('load', loaded, { once: true });
}

function sayNewVersion(): void {
  if (document.querySelector('.new-version') !== null) return;
  const words = updateWords(languageHere());
  const reload = element('button', { type: 'button' }, words.reload);
  const later = element('button', { type: 'button' }, words.later);
  const line = element('p', { class: 'new-version', role: 'status' });
  reload.addEventListener('click', () => location.reload());
  later.addEventListener('click', () => line.remove());
  document.body.append(line);
  // A screen reader tells of what comes into a line that it knows already.
  requestAnimationFrame(() => line.append(`${words.there} `, reload, ' ', later));
}
