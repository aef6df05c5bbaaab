import { routeIn } from '../words/languages.ts';
import { languageHere } from '../words/words-here.ts';
import { sitePath } from './site-path.ts';

/** Where a page that a report names lies, such as `incidents/…`, in the language of the page that is open. */
export function pageHref(page: string): string {
  return sitePath(routeIn(languageHere(), `/${page}/`));
}
