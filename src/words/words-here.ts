import { type SearchWords, search } from './en/search.ts';
import { type Language, languageOf } from './languages.ts';
import { search as zhSearch } from './zh-cn/search.ts';

/** The language of the page that is open. */
export function languageHere(): Language {
  return languageOf(document.documentElement.lang);
}

/** The words of the search, for the page that is open. Only these are loaded with every route. */
export function searchWords(): SearchWords {
  return languageHere() === 'zh-CN' ? zhSearch : search;
}
