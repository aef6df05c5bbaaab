import { SITE_VERSION, VERSION_PARAMETER } from '../offline/names.ts';

/** The version of the site that this page was built with; `null` while developing. */
export function siteVersion(): string | null {
  return document.querySelector<HTMLMetaElement>(`meta[name="${SITE_VERSION}"]`)?.content ?? null;
}

/**
 * The address of a data file as this page needs it: an older page, a newer service worker and whatever stands between
 * them and the host never confuse two versions of it.
 */
export function dataAddress(path: string): string {
  const version = siteVersion();
  return version === null ? path : `${path}?${VERSION_PARAMETER}=${version}`;
}
