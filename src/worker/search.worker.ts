import { messageOf } from '../knowledge/message-of.ts';
import { type Answer, type Pages, prepareSearch, type Search } from '../mentions/index.ts';

/** What the page says to the search worker. A log can be handed over as the file that it is. */
export type SearchRequest =
  | { readonly kind: 'start'; readonly pages: Pages }
  | { readonly kind: 'search'; readonly id: number; readonly text: string | Blob };

/** What it answers: one reply per search. `milliseconds`: how long the search itself took. */
export type SearchReply =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer; readonly milliseconds: number }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

/** Pages beyond these are not shown: whoever pasted a log wants the right one. */
const MOST_HITS = 10;

const scope = self as unknown as {
  onmessage: (event: MessageEvent<SearchRequest>) => void;
  postMessage(reply: SearchReply): void;
};

let search: Search | null = null;

scope.onmessage = ({ data: request }) => {
  if (request.kind === 'start') {
    search = prepareSearch(request.pages);
    return;
  }
  answer(request.id, request.text).catch((thrown: unknown) =>
    scope.postMessage({ kind: 'failed', id: request.id, message: messageOf(thrown) }),
  );
};

async function answer(id: number, pasted: string | Blob): Promise<void> {
  if (search === null) throw new Error('the list of pages is missing');
  const text = typeof pasted === 'string' ? pasted : await pasted.text();
  const begun = performance.now();
  const { hits, understood } = search(text);
  const milliseconds = performance.now() - begun;
  scope.postMessage({ kind: 'answer', id, answer: { hits: hits.slice(0, MOST_HITS), understood }, milliseconds });
}
