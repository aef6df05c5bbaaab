import type { Answer, Hit } from '../mentions/index.ts';
import { type SearchWords, search } from '../words/en/search.ts';

const FOLDER: Record<Hit['kind'], string> = { incident: 'incidents', family: 'errors', app: 'apps' };

/** Where a hit leads: a path below the site. */
export function pageOf({ kind, id }: Pick<Hit, 'kind' | 'id'>): string {
  return `${FOLDER[kind]}/${id}`;
}

/** The answer to a text in one or two sentences. */
export function answerText(
  { hits: [first], understood: { statement, lines } }: Answer,
  { answer }: SearchWords = search,
): string {
  if (first === undefined) {
    return statement === null ? answer.noError : answer.unknown(lines > 1 ? statement.line : null);
  }
  switch (first.because) {
    case 'certain':
      return answer.certain(first.title);
    case 'likely':
      return answer.likely(first.title);
    case 'family':
    case 'shared':
      return answer.family(first.title);
    case 'words':
      return answer.words;
  }
}
