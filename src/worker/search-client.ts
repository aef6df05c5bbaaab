import type { Hit, Pages } from '../mentions/index.ts';
import type { SearchReply, SearchRequest } from './search.worker.ts';

/** What the search answered last. */
export type SearchOutcome =
  | { readonly kind: 'hits'; readonly hits: readonly Hit[] }
  | { readonly kind: 'failed'; readonly message: string };

/** Searches off the page's thread; of several searches, only the last is answered. */
export interface SearchClient {
  search(text: string): void;
}

/** Starts the search worker. `onOutcome` is called for the newest search only. */
export function startSearch(worker: Worker, pages: Pages, onOutcome: (outcome: SearchOutcome) => void): SearchClient {
  let lastId = 0;
  const post = (request: SearchRequest) => worker.postMessage(request);
  worker.onmessage = ({ data: reply }: MessageEvent<SearchReply>) => {
    if (reply.id === lastId) onOutcome(reply);
  };
  worker.onerror = (event) => onOutcome({ kind: 'failed', message: event.message || 'the search could not be loaded' });
  worker.onmessageerror = () => onOutcome({ kind: 'failed', message: 'the answer of the search could not be read' });
  post({ kind: 'start', pages });
  return {
    search(text) {
      lastId += 1;
      post({ kind: 'search', id: lastId, text });
    },
  };
}
