import { getCollection } from 'astro:content';
import { toolName } from '../report/index.ts';
import type { Language } from '../words/languages.ts';
import { wordsOf } from '../words/words-of.ts';
import { appItem, type PageItem } from './page-items.ts';
import { siteKnowledge } from './site-knowledge.ts';

/** An app in a list, with what is known of it. */
export interface AppItem extends PageItem {
  readonly meta: readonly string[];
  /** Releases whose schema or history is recorded. */
  readonly releases: number;
}

/** All apps, by their names. */
export async function appItems(language: Language): Promise<readonly AppItem[]> {
  const { list } = wordsOf(language);
  const incidents = await getCollection('incidents');
  const catalogues = new Map((await siteKnowledge()).catalogues.map((catalogue) => [catalogue.app, catalogue]));
  const items = (await getCollection('apps')).map(async (app): Promise<AppItem> => {
    const { tool } = app.data;
    const known = incidents.filter(({ data }) => data.app === app.id).length;
    const releases = (catalogues.get(app.id)?.states ?? []).flatMap((state) => Object.keys(state.releases)).length;
    return {
      ...(await appItem(language, app)),
      meta: [
        list.incidents(known),
        ...(releases > 0 ? [list.releases(releases)] : []),
        ...(tool === undefined ? [] : [toolName(tool)]),
      ],
      releases,
    };
  });
  return (await Promise.all(items)).toSorted((one, other) => one.title.localeCompare(other.title));
}
