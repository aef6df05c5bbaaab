import { element } from './element.ts';

/**
 * A link to a place on the page that takes the focus. It does not change the address: a browser would ask for the
 * page's icon again then, and the airlock refuses that.
 */
export function jumpLink(id: string, text: string): HTMLElement {
  const link = element('a', { href: `#${id}` }, text);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const place = document.getElementById(id);
    place?.scrollIntoView();
    place?.focus({ preventScroll: true });
  });
  return link;
}
