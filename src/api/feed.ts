import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import { routeOf, type SitePages } from './content.ts';
import { addressAt, type Place } from './place.ts';

/** Where the feed lies. */
export const FEED = '/feed.xml';

/** How many pages a feed tells of: its size must not grow with the site. */
export const FEED_LENGTH = 50;

/**
 * The pages that were checked last, as RSS 2.0: incidents and error messages, the newest first, and on the same day incidents
 * first. The day is that of the last check, so that a page comes up again when it was looked at again.
 * https://www.rssboard.org/rss-specification
 */
export function feed(pages: SitePages, place: Place): Promise<string> {
  const address = addressAt(place, FEED);
  return getRssString({
    title: 'Schema Clinic',
    description:
      'Upgrades that left a database in a state it cannot start from, and error messages, with the way back.',
    site: addressAt(place, '/'),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    // https://www.rssboard.org/rss-profile#namespace-elements-atom-link
    customData: `<language>en</language><atom:link href="${address}" rel="self" type="application/rss+xml"/>`,
    items: itemsOf(pages, place),
  });
}

function itemsOf({ incidents, families, apps }: SitePages, place: Place): RSSFeedItem[] {
  const names = new Map(apps.map(({ id, data }) => [id, data.title]));
  return [
    ...incidents.map(({ id, data }) => ({
      ...itemOf(data, addressAt(place, routeOf('incidents', id))),
      categories: ['Incident', names.get(data.app) ?? data.app],
    })),
    ...families.map(({ id, data }) => ({
      ...itemOf(data, addressAt(place, routeOf('errors', id))),
      categories: ['Error message'],
    })),
  ]
    .toSorted((one, other) => other.pubDate.getTime() - one.pubDate.getTime())
    .slice(0, FEED_LENGTH);
}

function itemOf(
  { title, summary, checked }: { readonly title: string; readonly summary: string; readonly checked: Date },
  link: string,
) {
  return { title, description: summary, link, pubDate: checked };
}
