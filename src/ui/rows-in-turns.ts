/** Rows that are made at once: more would hold up the page. */
const AT_ONCE = 500;

/**
 * Puts some items into an element now, and the others when the page has had its turn. `atOnce`: how many make a turn, where
 * they are larger than a row of a table.
 */
export function fillInTurns<Item>(
  body: HTMLElement,
  items: readonly Item[],
  made: (item: Item) => HTMLElement,
  atOnce: number = AT_ONCE,
): void {
  body.append(...items.slice(0, atOnce).map(made));
  if (items.length > atOnce) setTimeout(() => fillInTurns(body, items.slice(atOnce), made, atOnce));
}
