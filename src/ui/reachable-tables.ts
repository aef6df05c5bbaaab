/** Lets a keyboard scroll the tables that are wider than the page. */
export function reachableTables(): void {
  const tables = [...document.querySelectorAll<HTMLElement>('main .sl-markdown-content table')];
  const watch = new ResizeObserver(() => {
    for (const table of tables) {
      if (table.scrollWidth > table.clientWidth) table.tabIndex = 0;
      else table.removeAttribute('tabindex');
    }
  });
  for (const table of tables) watch.observe(table);
}
