import type { Pages } from '../mentions/index.ts';
import { type SearchClient, type SearchOutcome, type SearchService, searchService } from '../worker/search-client.ts';
import { loadedJson } from './loaded-json.ts';

/**
 * Where a file may be chosen, nothing can be fetched afterwards. With the value `later` nothing is fetched ahead until
 * somebody reaches for a file.
 */
const AHEAD = '[data-airlock-ahead]';

/** All that the search needs, and much more that it does not; and the little that it does. */
const [KNOWLEDGE, PAGES] = ['/knowledge.json', '/pages.json'];

let service: Promise<SearchService> | null = null;

/** Begins a search that tells its outcomes to whoever asked for it: the list of pages and the worker are loaded once per page. */
export async function searchStart(onOutcome: (outcome: SearchOutcome) => void): Promise<SearchClient> {
  return (await serviceOf(PAGES)).client(onOutcome);
}

/** Loads what the search needs, on a route where it cannot be loaded later. */
export function searchAhead(): void {
  const ahead = document.querySelector<HTMLElement>(AHEAD);
  if (ahead !== null && ahead.dataset['airlockAhead'] !== 'later') searchReady().catch(() => {});
}

/** Settles when the search has all that it needs and goes on behind the airlock. It is begun with the knowledge, which is loaded there anyway. */
export async function searchReady(): Promise<void> {
  await serviceOf(KNOWLEDGE);
}

/** Lets the search go on in a worker that comes under the policy of the page as it is now. */
export function searchAnew(): void {
  void service?.then((started) => started.renew());
}

/** `list`: where the list of pages comes from, if it is not there yet. */
function serviceOf(list: string): Promise<SearchService> {
  if (service !== null) return service;
  const starting = start(list);
  starting.catch(() => {
    service = null;
  });
  service = starting;
  return starting;
}

async function start(list: string): Promise<SearchService> {
  const [{ incidents, families, apps }, makeWorker] = await Promise.all([
    loadedJson<Pages>(list),
    document.querySelector(AHEAD) === null ? workerFromAddress() : workerFromBlob(),
  ]);
  return searchService(makeWorker, { incidents, families, apps });
}

function workerFromAddress(): () => Worker {
  return () => new Worker(new URL('../worker/search.worker.ts', import.meta.url), { type: 'module', name: 'search' });
}

/** Only a worker that is made from a Blob comes under the page's policy. While developing, the script imports from the server, which a Blob cannot. */
async function workerFromBlob(): Promise<() => Worker> {
  if (import.meta.env.DEV) return workerFromAddress();
  const { default: url } = await import('../worker/search.worker.ts?worker&url');
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const script = URL.createObjectURL(new Blob([await response.text()], { type: 'text/javascript' }));
  return () => new Worker(script, { name: 'search' });
}
