import type { APIContext } from 'astro';
import { feed } from '../api/feed.ts';
import { placeOf } from '../api/place.ts';
import { sitePages } from '../api/site-pages.ts';

/** What was checked last, for those who follow the site. */
export async function GET({ site }: APIContext): Promise<Response> {
  const text = await feed(await sitePages(), placeOf(site, import.meta.env.BASE_URL));
  return new Response(text, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
}
