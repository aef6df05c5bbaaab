import type { Link } from './links-in.ts';

/** What is wrong with an address as it is written, as a clause, or `null`. */
export function formFault(url: string): string | null {
  if (!URL.canParse(url)) return 'it is no address; expected one such as https://github.com/owner/name/issues/1';
  const { protocol, username, hostname, searchParams } = new URL(url);
  if (protocol === 'http:') return 'it is http; expected https';
  if (protocol !== 'https:') return `it is ${protocol} expected https`;
  if (username !== '') return 'it holds a name or a password; expected none';
  if (!hostname.includes('.')) return 'its host is no public one';
  const tracking = [...searchParams.keys()].find((key) => /^(?:utm_\w+|fbclid|gclid|mc_eid)$/.test(key));
  return tracking === undefined ? null : `it holds "${tracking}", which only tracks readers; expected it without`;
}

/** Sources that a page names twice, with the first place of each. */
export function namedTwice(links: readonly Link[]): readonly { readonly link: Link; readonly first: Link }[] {
  const seen = new Map<string, Link>();
  return links
    .filter(({ role }) => role === 'source')
    .flatMap((link) => {
      const key = `${link.file}\n${plainAddress(link.url)}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, link);
      return first === undefined ? [] : [{ link, first }];
    });
}

/** The same for what leads to the same page. */
export function plainAddress(url: string): string {
  return url.replace(/#.*$/, '').replace(/\/$/, '');
}
