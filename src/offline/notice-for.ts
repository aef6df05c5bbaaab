/** How the route of a notice ends; a language has its own. */
const NOTICE = 'offline/';

/**
 * Which of the pages that are always there says that an address is not: the notice of the innermost part of the site
 * that the address is in, so that `/zh-cn/…` is answered in Chinese where there is such a notice.
 */
export function noticeFor(address: URL, pages: readonly URL[]): URL | undefined {
  return pages
    .filter(({ pathname }) => pathname.endsWith(`/${NOTICE}`))
    .filter(({ pathname }) => address.pathname.startsWith(pathname.slice(0, -NOTICE.length)))
    .sort((one, other) => other.pathname.length - one.pathname.length)[0];
}
