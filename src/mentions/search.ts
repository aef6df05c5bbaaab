import type { Pages } from './page-record.ts';
import { type Hit, rankMentions } from './rank.ts';
import { recogniser } from './recognise.ts';
import { wordSearch } from './similar-words.ts';

/** Finds the pages that answer a pasted text or a few typed words. */
export type Search = (text: string) => readonly Hit[];

/** Prepares the search: known messages first, and similar words only where there is none. */
export function prepareSearch(pages: Pages): Search {
  const recognise = recogniser(pageTemplates(pages));
  const byWords = wordSearch(pages);
  return (text) => {
    const hits = rankMentions(recognise(text), pages);
    return hits.length > 0 ? hits : byWords(text);
  };
}

/** Every message template that a page knows. */
export function pageTemplates(pages: Pages): string[] {
  return [...pages.incidents, ...pages.families].flatMap(({ messages }) => messages.map(({ template }) => template));
}
