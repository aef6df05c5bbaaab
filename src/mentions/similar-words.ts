import Fuse from 'fuse.js';
import type { Pages } from './page-record.ts';
import type { Hit } from './rank.ts';

/** Longest text that is worth a search by similar words; beyond, it costs seconds and finds noise. */
const LONGEST = 120;

/** Answers to words that are no known message: short, half remembered, mistyped. */
export type WordSearch = (words: string) => readonly Hit[];

/** Prepares a search by similar words over titles, summaries and messages. */
export function wordSearch(pages: Pages): WordSearch {
  const records = [
    ...pages.incidents.map(({ slug, ...rest }) => ({ ...rest, kind: 'incident' as const, id: slug })),
    ...pages.families.map((family) => ({ ...family, app: '', kind: 'family' as const })),
  ];
  const fuse = new Fuse(records, {
    keys: [
      { name: 'title', weight: 2 },
      { name: 'app', weight: 1 },
      { name: 'messages.template', weight: 2 },
      { name: 'summary', weight: 1 },
    ],
    ignoreLocation: true,
    threshold: 0.35,
    minMatchCharLength: 3,
  });
  return (words) => {
    const query = words.trim();
    if (query.length < 3 || query.length > LONGEST || query.includes('\n')) return [];
    return fuse.search(query, { limit: 6 }).map(({ item: { kind, id, title, summary } }) => ({
      kind,
      id,
      title,
      summary,
      because: 'words',
      mention: null,
    }));
  };
}
