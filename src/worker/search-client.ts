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

/** One worker for all fields of a page. */
export interface SearchService {
  /** A field's own client; `onOutcome` is called for its newest search only. */
  client(onOutcome: (outcome: SearchOutcome) => void): SearchClient;
  /** Ends the worker; searches go on in a new one, which comes under the policy that the page has by then. */
  renew(): void;
}

/**
 * Prepares the search of a page; the worker starts with the first search. While one search of a field is at work, of those that
 * come in only the newest is kept, so that typing on never makes a queue.
 */
export function searchService(makeWorker: () => Worker, pages: Pages): SearchService {
  const waiting = new Map<
    number,
    { readonly text: string | Blob; readonly answer: (reply: SearchReply | string) => void }
  >();
  let worker: Worker | null = null;
  let lastId = 0;

  const failAll = (message: string) => {
    const all = [...waiting.values()];
    waiting.clear();
    for (const { answer } of all) answer(message);
  };
  const started = (): Worker => {
    if (worker !== null) return worker;
    const made = makeWorker();
    made.onmessage = ({ data: reply }: MessageEvent<SearchReply>) => {
      const asked = waiting.get(reply.id);
      waiting.delete(reply.id);
      asked?.answer(reply);
    };
    made.onerror = (event) => failAll(event.message || 'the search could not be loaded');
    made.onmessageerror = () => failAll('the answer of the search could not be read');
    made.postMessage({ kind: 'start', pages } satisfies SearchRequest);
    worker = made;
    return made;
  };
  const ask = (text: string | Blob, answer: (reply: SearchReply | string) => void) => {
    lastId += 1;
    waiting.set(lastId, { text, answer });
    started().postMessage({ kind: 'search', id: lastId, text } satisfies SearchRequest);
  };

  return {
    client(onOutcome) {
      let isBusy = false;
      let next: string | Blob | null = null;
      const begin = (text: string | Blob) => {
        isBusy = true;
        ask(text, (reply) => {
          isBusy = false;
          const newer = next;
          next = null;
          if (newer !== null) begin(newer);
          else onOutcome(typeof reply === 'string' ? { kind: 'failed', message: reply } : reply);
        });
      };
      return {
        search(text) {
          if (isBusy) next = text;
          else begin(text);
        },
      };
    },
    renew() {
      worker?.terminate();
      worker = null;
      // What was being looked for is looked for by the new one.
      for (const [id, { text }] of waiting) started().postMessage({ kind: 'search', id, text } satisfies SearchRequest);
    },
  };
}
