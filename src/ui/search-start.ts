import type { Pages } from '../mentions/index.ts';
import { type SearchClient, type SearchOutcome, startSearch } from '../worker/search-client.ts';

/** Starts a search that tells its outcomes to whoever asked for it. */
export type SearchStart = (onOutcome: (outcome: SearchOutcome) => void) => Promise<SearchClient>;

/**
 * Loads the list of pages and starts the worker that searches it, as soon as it is needed; at once on a route
 * where a file may be chosen, because nothing can be fetched afterwards.
 */
export function searchStart(makeWorker: () => Worker): SearchStart {
  if (document.querySelector('[data-airlock-ahead]') === null) return (onOutcome) => started(makeWorker, onOutcome);
  let tell: (outcome: SearchOutcome) => void = () => {};
  const client = started(makeWorker, (outcome) => tell(outcome));
  // Whoever asks later is told.
  client.catch(() => {});
  return (onOutcome) => {
    tell = onOutcome;
    return client;
  };
}

async function started(makeWorker: () => Worker, onOutcome: (outcome: SearchOutcome) => void): Promise<SearchClient> {
  const response = await fetch('/pages.json');
  if (!response.ok) throw new Error(`the list of pages could not be loaded (${response.status})`);
  return startSearch(makeWorker(), (await response.json()) as Pages, onOutcome);
}
