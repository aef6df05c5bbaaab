import type { Answer, Pages } from '../mentions/index.ts';
import type { SearchReply, SearchRequest } from './search.worker.ts';

/** What the search answered last. */
export type SearchOutcome =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly message: string };

/** Searches off the page's thread; of several searches, only the last is answered. */
export interface SearchClient {
  search(text: string | Blob): void;
}

/**
 * Starts the search worker. `onOutcome` is called for the newest search only; while one is at work, of those that
 * come in only the newest is kept, so that typing on never makes a queue.
 */
export function startSearch(worker: Worker, pages: Pages, onOutcome: (outcome: SearchOutcome) => void): SearchClient {
  let lastId = 0;
  let isBusy = false;
  let waiting: string | Blob | null = null;
  const post = (request: SearchRequest) => worker.postMessage(request);
  const fail = (message: string) => {
    [isBusy, waiting] = [false, null];
    onOutcome({ kind: 'failed', message });
  };
  const begin = (text: string | Blob) => {
    isBusy = true;
    lastId += 1;
    post({ kind: 'search', id: lastId, text });
  };
  worker.onmessage = ({ data: reply }: MessageEvent<SearchReply>) => {
    if (reply.id !== lastId) return;
    isBusy = false;
    const next = waiting;
    waiting = null;
    if (next !== null) begin(next);
    else onOutcome(reply);
  };
  worker.onerror = (event) => fail(event.message || 'the search could not be loaded');
  worker.onmessageerror = () => fail('the answer of the search could not be read');
  post({ kind: 'start', pages });
  return {
    search(text) {
      if (isBusy) waiting = text;
      else begin(text);
    },
  };
}
