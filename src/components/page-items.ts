import type { CollectionEntry } from 'astro:content';
import { type Language, routeIn } from '../words/languages.ts';
import { translationOf } from './translation.ts';

/** A page as a list shows it. */
export interface PageItem {
  readonly href: string;
  readonly title: string;
  readonly summary: string;
  /** The language of title and summary where it is another than the page's. */
  readonly lang: string | null;
}

/** An incident in a list, in the language of the list where there is a translation. */
export function incidentItem(language: Language, { id, data }: CollectionEntry<'incidents'>): Promise<PageItem> {
  return item(language, 'incidents', id, data);
}

/** The page of a kind of message in a list. */
export function familyItem(language: Language, { id, data }: CollectionEntry<'errors'>): Promise<PageItem> {
  return item(language, 'errors', id, data);
}

/** An app in a list; its name is the same in every language. */
export async function appItem(language: Language, { id, data }: CollectionEntry<'apps'>): Promise<PageItem> {
  return { ...(await item(language, 'apps', id, data)), title: data.title };
}

async function item(
  language: Language,
  kind: 'incidents' | 'apps' | 'errors',
  id: string,
  original: { readonly title: string; readonly summary: string },
): Promise<PageItem> {
  const translation = await translationOf(language, kind, id);
  const { title = original.title, summary } = translation?.data ?? original;
  const lang = language !== 'en' && translation === null ? 'en' : null;
  return { href: routeIn(language, `/${kind}/${id}/`), title, summary, lang };
}
