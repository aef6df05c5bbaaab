import { SITE_VERSION } from './names.ts';

/** Every element of a stamp bears this, so that a stamp can be found again. */
const MARK = 'data-offline';

/**
 * The same page with what makes it part of an installed site in its head: its version, the manifest, the icon that
 * Apple asks for. A stamp that is there already is replaced. `base` is the path of the root of the site. A page without
 * a head, as Astro writes for redirects, stays as it is.
 */
export function withStamp(html: string, version: string, base: string): string {
  const stamp = [
    `<meta ${MARK} name="${SITE_VERSION}" content="${version}">`,
    `<link ${MARK} rel="manifest" href="${base}manifest.webmanifest">`,
    `<link ${MARK} rel="apple-touch-icon" href="${base}icons/apple-touch.png">`,
  ].join('');
  return withoutStamp(html).replace('</head>', `${stamp}</head>`);
}

/** The page as it was before it got a stamp. */
export function withoutStamp(html: string): string {
  return html.replaceAll(new RegExp(`<(meta|link) ${MARK} [^>]*>`, 'g'), '');
}
