import Fuse from 'fuse.js/basic';
import type { Pages } from './page-record.ts';
import type { Hit } from './rank.ts';

/** Longest text that is worth a search by similar words; beyond, it costs seconds and finds noise. */
const LONGEST = 120;

/** Records that fuse.js ranks: it looks at every one of those that it is given, at length. */
const CANDIDATES = 60;

/** Pages that are worth showing for words that are only similar. */
const MOST = 6;

/** Answers to words that are no known message: short, half remembered, mistyped. */
export type WordSearch = (words: string) => readonly Hit[];

interface WordRecord {
  readonly kind: Hit['kind'];
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly app: string;
  readonly messages: readonly { readonly template: string }[];
}

const LOOKED_AT = {
  keys: [
    { name: 'title', weight: 2 },
    { name: 'app', weight: 1 },
    { name: 'messages.template', weight: 2 },
    { name: 'summary', weight: 1 },
  ],
  ignoreLocation: true,
  threshold: 0.25,
  minMatchCharLength: 3,
};

/**
 * Prepares a search by similar words over titles, apps, messages and summaries: the records that share most groups of three letters
 * with the words, ranked by fuse.js; words in another order where the words as they stand find nothing.
 */
export function wordSearch(pages: Pages): WordSearch {
  const records = recordsOf(pages);
  const candidates = candidatesIn(records);
  return (words) => {
    const query = words.trim();
    if (query.length < 3 || query.length > LONGEST || query.includes('\n')) return [];
    const some = candidates(query);
    const found = new Fuse(some, LOOKED_AT).search(query, { limit: MOST });
    const hits = found.length > 0 ? found : inAnyOrder(query, some);
    return hits.map(({ item: { kind, id, title, summary } }) => ({
      kind,
      id,
      title,
      summary,
      because: 'words',
      mention: null,
    }));
  };
}

/** Records that have every word by itself, the best first. */
function inAnyOrder(query: string, records: readonly WordRecord[]): readonly { readonly item: WordRecord }[] {
  const words = query.split(/\s+/).filter((word) => word.length >= 3);
  if (words.length < 2) return [];
  const scores = new Map<WordRecord, number>(records.map((record) => [record, 0]));
  for (const word of words) {
    const found = new Map(
      new Fuse([...scores.keys()], { ...LOOKED_AT, includeScore: true })
        .search(word)
        .map(({ item, score = 1 }) => [item, score]),
    );
    for (const [record, sum] of scores) {
      const score = found.get(record);
      if (score === undefined) scores.delete(record);
      else scores.set(record, sum + score);
    }
  }
  return [...scores]
    .sort(([, one], [, other]) => one - other)
    .slice(0, MOST)
    .map(([item]) => ({ item }));
}

function recordsOf({ incidents, families, apps }: Pages): readonly WordRecord[] {
  const nameOf = new Map(apps.map(({ id, name }) => [id, name]));
  return [
    ...incidents.map(({ slug, app, ...rest }) => ({
      ...rest,
      kind: 'incident' as const,
      id: slug,
      app: nameOf.get(app) ?? app,
    })),
    ...families.map((family) => ({ ...family, app: '', kind: 'family' as const })),
    ...apps.map(({ id, name, summary }) => ({
      kind: 'app' as const,
      id,
      title: name,
      summary,
      app: name,
      messages: [],
    })),
  ];
}

/** Gives the records that share most groups of three letters with a query. */
function candidatesIn(records: readonly WordRecord[]): (query: string) => readonly WordRecord[] {
  const withGroup = new Map<string, number[]>();
  for (const [at, { title, summary, app, messages }] of records.entries()) {
    const text = [title, summary, app, ...messages.map(({ template }) => template)].join(' ');
    for (const group of groupsOf(text)) {
      const there = withGroup.get(group);
      if (there === undefined) withGroup.set(group, [at]);
      else there.push(at);
    }
  }
  return (query) => {
    const shared = new Map<number, number>();
    for (const group of groupsOf(query)) {
      for (const at of withGroup.get(group) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    return [...shared]
      .sort(([, one], [, other]) => other - one)
      .slice(0, CANDIDATES)
      .flatMap(([at]) => records[at] ?? []);
  };
}

function groupsOf(text: string): ReadonlySet<string> {
  const lower = text.toLowerCase();
  return new Set(Array.from({ length: Math.max(0, lower.length - 2) }, (_, at) => lower.slice(at, at + 3)));
}
