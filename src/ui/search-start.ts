import type { Pages } from '../mentions/index.ts';
import { type SearchClient, type SearchOutcome, type SearchService, searchService } from '../worker/search-client.ts';
import { loadedJson } from './loaded-json.ts';

/** Where a file may be chosen nothing can be fetched afterwards, and everything that the search needs is in the knowledge. */
const AHEAD = '[data-airlock-ahead]';

let service: Promise<SearchService> | null = null;

/** Begins a search that tells its outcomes to whoever asked for it: the list of pages and the worker are loaded once per page. */
export async function searchStart(onOutcome: (outcome: SearchOutcome) => void): Promise<SearchClient> {
  return (await serviceOf()).client(onOutcome);
}

/** Loads what the search needs now, on a route where it cannot be loaded later. */
export function searchAhead(): void {
  if (document.querySelector(AHEAD) !== null) serviceOf().catch(() => {});
}

/** Lets the search go on in a worker that comes under the policy of the page as it is now. */
export function searchAnew(): void {
  void service?.then((started) => started.renew());
}

function serviceOf(): Promise<SearchService> {
  if (service !== null) return service;
  const starting = start();
  starting.catch(() => {
    service = null;
  });
  service = starting;
  return starting;
}

async function start(): Promise<SearchService> {
  const ahead = document.querySelector(AHEAD) !== null;
  const [pages, makeWorker] = await Promise.all([
    loadedJson<Pages>(ahead ? '/knowledge.json' : '/pages.json'),
    ahead ? workerFromBlob() : workerFromAddress(),
  ]);
  const { incidents, families, apps } = pages;
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
