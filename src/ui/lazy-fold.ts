import { element } from './element.ts';

/**
 * A fold whose content is made when it is opened for the first time: nobody waits for what they do not look at. With
 * `open` among its attributes it is made at once.
 */
export function lazyFold(
  title: string,
  attributes: Readonly<Record<string, string>>,
  make: () => HTMLElement,
  ofTitle: Readonly<Record<string, string>> = {},
): HTMLElement {
  const details = element('details', attributes, element('summary', ofTitle, title));
  const fill = () => details.append(make());
  if (details.open) fill();
  else details.addEventListener('toggle', fill, { once: true });
  return details;
}
