import { addressAt, type Place } from '../api/place.ts';
import { CARD_HEIGHT, CARD_WIDTH } from './card-layout.ts';

/** Where the card of a page lies; `page` as in `Card`. */
export function cardAddress(page: string, place: Place): string {
  return addressAt(place, `/cards/${page}.png`);
}

/** The entries of a page's head that name its card. https://ogp.me/ */
export function cardHead(page: string, title: string, place: Place) {
  const entry = (property: string, content: string) => ({ tag: 'meta' as const, attrs: { property, content } });
  return [
    entry('og:image', cardAddress(page, place)),
    entry('og:image:type', 'image/png'),
    entry('og:image:width', String(CARD_WIDTH)),
    entry('og:image:height', String(CARD_HEIGHT)),
    entry('og:image:alt', title),
  ];
}
