import { type Hit, type Pages, prepareSearch, type Search } from '../mentions/index.ts';
import { messageOf } from './message-of.ts';

/** What the page says to the search worker. */
export type SearchRequest =
  | { readonly kind: 'start'; readonly pages: Pages }
  | { readonly kind: 'search'; readonly id: number; readonly text: string };

/** What it answers: one reply per search. */
export type SearchReply =
  | { readonly kind: 'hits'; readonly id: number; readonly hits: readonly Hit[] }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

const scope = self as unknown as {
  onmessage: (event: MessageEvent<SearchRequest>) => void;
  postMessage(reply: SearchReply): void;
};

let search: Search = () => [];

scope.onmessage = ({ data: request }) => {
  if (request.kind === 'start') {
    search = prepareSearch(request.pages);
    return;
  }
  const { id, text } = request;
  try {
    scope.postMessage({ kind: 'hits', id, hits: search(text) });
  } catch (thrown) {
    scope.postMessage({ kind: 'failed', id, message: messageOf(thrown) });
  }
};
