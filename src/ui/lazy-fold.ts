import { element } from './element.ts';

/** A fold whose content is made when it is opened for the first time. */
export function lazyFold(title: string, attributes: Readonly<Record<string, string>>, make: () => HTMLElement) {
  const details = element('details', attributes, element('summary', {}, title));
  details.addEventListener('toggle', () => details.append(make()), { once: true });
  return details;
}
