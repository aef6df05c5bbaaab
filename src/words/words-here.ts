import { type DiagnoseWords, diagnose } from './en/diagnose.ts';
import { type SearchWords, search } from './en/search.ts';
import { type Language, languageOf } from './languages.ts';
import { diagnose as zhDiagnose } from './zh-cn/diagnose.ts';
import { search as zhSearch } from './zh-cn/search.ts';

/** The language of the page that is open. */
export function languageHere(): Language {
  return languageOf(document.documentElement.lang);
}

/** The words of the search, for the page that is open. Only these are loaded with every route. */
export function searchWords(): SearchWords {
  return languageHere() === 'zh-CN' ? zhSearch : search;
}

/** The words of the diagnose route, for the page that is open. */
export function diagnoseWords(): DiagnoseWords {
  return languageHere() === 'zh-CN' ? zhDiagnose : diagnose;
}
