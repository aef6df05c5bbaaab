/**
 * Another page of the site, to look something up in it. Without its styles: the policy of the page that is open names its
 * own, and is asked about those of a page that is merely parsed, too.
 */
export function parsedPage(html: string): Document {
  return new DOMParser().parseFromString(html.replace(/<style[^>]*>.*?<\/style>/gs, ''), 'text/html');
}
