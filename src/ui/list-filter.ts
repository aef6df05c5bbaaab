import { isInRange, parseRelease, type Release } from '../diagnosis/release.ts';

/** An entry of a list, as far as it can be asked for. */
export interface Entry {
  /** All that it says, in lower case. */
  readonly text: string;
  /** What it is in each respect: an app, a migration tool, kinds of failure. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
  /** Ranges of releases that it concerns; `unreleased` is none. */
  readonly affected: readonly string[];
}

/** What a visitor asks a list for. */
export interface Asked {
  readonly words: string;
  /** Facet → value; a facet that is not named is not asked about. */
  readonly values: Readonly<Record<string, string>>;
  /** A release of the app that is asked about, as it was typed; empty where none is. */
  readonly release: string;
}

/** Parameters of an address that are no facets. */
const [WORDS, RELEASE] = ['q', 'release'];

/** The facet that only a release gives: whether an entry concerns it, `yes` or `no`. */
export const AFFECTED = 'affected';

/** The facet without which a release says nothing. */
const APP = 'app';

/** Characters beyond which words are never put into an address: somebody pasted a log. */
const LONGEST = 200;

/** What the query of an address asks for; what it does not know of is not asked about. */
export function askedIn(query: string, facets: readonly string[]): Asked {
  const parameters = new URLSearchParams(query);
  const values = facets.flatMap((facet) => {
    const value = parameters.get(facet) ?? '';
    return value === '' ? [] : [[facet, value] as const];
  });
  return sensible({
    words: parameters.get(WORDS) ?? '',
    values: Object.fromEntries(values),
    release: parameters.get(RELEASE) ?? '',
  });
}

/** The query that asks for it, with its question mark; empty where nothing is asked. */
export function queryOf(asked: Asked): string {
  const { words, values, release } = sensible(asked);
  const parameters = new URLSearchParams(values);
  if (release !== '') parameters.set(RELEASE, release);
  if (words.trim() !== '' && words.length <= LONGEST) parameters.set(WORDS, words);
  return parameters.size === 0 ? '' : `?${parameters}`;
}

/** Which entries fit: all words occur, each facet has the value. */
export function fitting<Kind extends Entry>(entries: readonly Kind[], asked: Asked): readonly Kind[] {
  const { words, values, release } = sensible(asked);
  const each = words.toLowerCase().split(/\s+/);
  const named = parseRelease(release);
  const wanted = Object.entries(values).filter(([facet]) => facet !== AFFECTED || named !== null);
  return entries.filter(
    (entry) =>
      each.every((word) => entry.text.includes(word)) &&
      wanted.every(([facet, value]) => valuesOf(entry, facet, named).includes(value)),
  );
}

/** How many entries each value of a facet would leave, beside all else that is asked. */
export function countsOf(entries: readonly Entry[], asked: Asked, facet: string): ReadonlyMap<string, number> {
  const { [facet]: _, ...values } = asked.values;
  const others = sensible({ ...asked, values });
  const release = parseRelease(others.release);
  const counts = new Map<string, number>();
  for (const entry of fitting(entries, others)) {
    for (const value of valuesOf(entry, facet, release)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** A release that is too vague to tell, such as `v3`, is taken as affected. */
function valuesOf({ facets, affected }: Entry, facet: string, release: Release | null): readonly string[] {
  if (facet !== AFFECTED) return facets[facet] ?? [];
  if (release === null) return [];
  const concerns = affected.some((range) => range !== 'unreleased' && isInRange(release, range) !== false);
  return [concerns ? 'yes' : 'no'];
}

/** `v3.9` is another release in every app; and without a release nobody is affected. */
function sensible({ words, values, release }: Asked): Asked {
  const isOfApp = values[APP] !== undefined;
  const { [AFFECTED]: affected, ...others } = values;
  const named = isOfApp ? release.trim() : '';
  return { words, release: named, values: affected === undefined || named === '' ? others : values };
}
