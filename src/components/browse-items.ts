import { type CollectionEntry, getCollection } from 'astro:content';
import { toolName } from '../report/index.ts';
import type { Language } from '../words/languages.ts';
import { wordsOf } from '../words/words-of.ts';
import { familyItem, incidentItem, type PageItem } from './page-items.ts';

/** A page in a list that can be filtered. */
export interface BrowseItem extends PageItem {
  /** Short facts. */
  readonly meta: readonly string[];
  /** Facet → values for which it can be asked. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
  /** Ranges of releases that it concerns. */
  readonly affected: readonly string[];
  /** Words by which it is found besides those that it shows. */
  readonly alsoFoundBy?: string;
}

/** Pages that belong together. */
export interface Group {
  readonly id: string;
  readonly name: string;
  /** Whether its name says no more than that of the page, and is only read out. */
  readonly isAll?: boolean;
  readonly items: readonly BrowseItem[];
}

/** A respect in which a list can be filtered. */
export interface Facet {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
}

interface Option {
  readonly value: string;
  readonly name: string;
  /** Entries that have it. */
  readonly count: number;
  /** What is said of the app's releases. */
  readonly known?: string;
}

/** All incidents, those that were checked last first. */
export const incidentItems = oncePerLanguage(readIncidents);

/** All pages on messages, by their ids, and how many incidents have such a message. */
export const familyItems = oncePerLanguage(readFamilies);

/** A hundred pages show parts of a list. While developing it is made anew for each, since what it shows is being written. */
function oncePerLanguage<Items>(read: (language: Language) => Promise<Items>): (language: Language) => Promise<Items> {
  const made = new Map<Language, Promise<Items>>();
  return (language) => {
    const items = (import.meta.env.PROD ? made.get(language) : undefined) ?? read(language);
    made.set(language, items);
    return items;
  };
}

async function readIncidents(language: Language): Promise<readonly BrowseItem[]> {
  const { list } = wordsOf(language);
  const apps = new Map((await getCollection('apps')).map(({ id, data }) => [id, data]));
  const incidents = (await getCollection('incidents')).toSorted(
    (one, other) =>
      Number(other.data.checked) - Number(one.data.checked) || one.data.title.localeCompare(other.data.title),
  );
  return Promise.all(
    incidents.map(async (incident) => {
      const { app, affected, messages, checked } = incident.data;
      const tool = apps.get(app)?.tool;
      const ranges = affected.map(({ releases }) => releases).filter((range) => range !== 'unreleased');
      return {
        ...(await incidentItem(language, incident)),
        meta: [
          ...(ranges.length > 0 ? [list.affects(ranges.map(readable).join(', '))] : []),
          list.checked(checked.toISOString().slice(0, 10)),
        ],
        facets: {
          app: [app],
          tool: tool === undefined ? [] : [tool],
          kind: [...new Set(messages.flatMap(({ family }) => family ?? []))],
        },
        affected: ranges,
      };
    }),
  );
}

async function readFamilies(language: Language): Promise<ReadonlyMap<string, BrowseItem>> {
  const { list } = wordsOf(language);
  const incidents = await incidentItems(language);
  const items = (await getCollection('errors')).map(async (family): Promise<[string, BrowseItem]> => {
    const met = incidents.filter(({ facets }) => facets['kind']?.includes(family.id)).length;
    return [
      family.id,
      {
        ...(await familyItem(language, family)),
        meta: met === 0 ? [] : [list.incidents(met)],
        facets: { tool: toolsOf(family) },
        affected: [],
      },
    ];
  });
  return new Map(await Promise.all(items));
}

/** Ids of the migration tools that print a message or were seen with it. */
export function toolsOf({ data: { from, metIn } }: CollectionEntry<'errors'>): readonly string[] {
  // SQLite and the system print it whatever the tool is.
  return [...new Set([...(from === 'sqlite' || from === 'shell' ? [] : [from]), ...metIn.tools])];
}

/** The values that occur among items, with how they are called, sorted by that. */
export function facetOf(
  name: string,
  label: string,
  items: readonly BrowseItem[],
  called: (value: string) => string = toolName,
  known?: (value: string) => string,
): Facet {
  const counts = new Map<string, number>();
  for (const value of items.flatMap(({ facets }) => facets[name] ?? []))
    counts.set(value, (counts.get(value) ?? 0) + 1);
  const options = [...counts].map(([value, count]) => ({
    value,
    name: called(value),
    count,
    ...(known !== undefined && { known: known(value) }),
  }));
  return { name, label, options: options.toSorted((one, other) => one.name.localeCompare(other.name)) };
}

/** A range as people write it by hand. */
function readable(range: string): string {
  return range.replaceAll('>=', '≥').replaceAll('<=', '≤');
}
