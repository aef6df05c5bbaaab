/** Incidents on one page of the list: a route must not grow with their number. */
export const INCIDENTS_PER_PAGE = 100;

/** Parts of a list, of so many each; one that is empty where the list is. */
export function pagesOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, at) => items.slice(at * size, (at + 1) * size));
}

/** The address of a page of a list that lies at `route`; the first one is the list itself. */
export function pageAddress(route: string, at: number): string {
  return at === 1 ? route : `${route}page/${at}/`;
}
