import { getCollection } from 'astro:content';
import type { SitePages } from './content.ts';

/** The pages in the first language, as the site renders them; in the order of their ids. */
export async function sitePages(): Promise<SitePages> {
  const [incidents, families, apps] = await Promise.all([
    getCollection('incidents'),
    getCollection('errors'),
    getCollection('apps'),
  ]);
  return { incidents: byId(incidents), families: byId(families), apps: byId(apps) };
}

function byId<Entry extends { readonly id: string }>(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}
