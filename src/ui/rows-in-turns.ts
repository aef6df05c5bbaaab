/** Rows that are made at once: more would hold up the page. */
const AT_ONCE = 500;

/** Puts some rows into the body of a table now, and the others when the page has had its turn. */
export function fillInTurns<Item>(body: HTMLElement, items: readonly Item[], row: (item: Item) => HTMLElement): void {
  body.append(...items.slice(0, AT_ONCE).map(row));
  if (items.length > AT_ONCE) setTimeout(() => fillInTurns(body, items.slice(AT_ONCE), row));
}
