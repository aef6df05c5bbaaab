/** Where the site is found: what is read elsewhere than on the site needs whole addresses. */
export interface Place {
  /** Scheme and host. */
  readonly site: URL;
  /** The path below which it lies; `/` where it has the host to itself. */
  readonly base: string;
}

/** The place that Astro was told of: `site` and `base` of astro.config.mjs. */
export function placeOf(site: URL | undefined, base: string): Place {
  if (site === undefined) throw new Error('astro.config.mjs: site: expected the address of the site, found nothing');
  return { site, base };
}

/** The whole address of a route or a file; `path` begins with a slash. */
export function addressAt({ site, base }: Place, path: string): string {
  return new URL(base.replace(/\/$/, '') + path, site).href;
}
