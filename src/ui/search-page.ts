import { askedIn, linkOf } from './search-address.ts';
import { type SearchPanel, type SearchPanelParts, searchPanel } from './search-panel.ts';

/** Browsers refuse to change the address with every key. */
const TYPING_MS = 300;

/**
 * The search as a route of its own: its address says what is searched for, as far as that is short. Typing
 * changes the address of this entry of the history, Enter makes a new one, going back brings the old text back.
 */
export function searchPage(root: HTMLElement, parts: Pick<SearchPanelParts, 'tracker'>): void {
  /** The text that the newest entry of the history stands for. */
  let settled = askedIn(location.href);
  const addressOf = (panel: SearchPanel) => linkOf(panel.text(), location.pathname) ?? location.pathname;
  let timer = 0;
  const panel = searchPanel(root, {
    ...parts,
    onChange: (changed) => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        const address = addressOf(changed);
        if (address !== location.pathname + location.search) history.replaceState(null, '', address);
      }, TYPING_MS);
    },
    onEnter: (asked) => {
      const text = asked.text();
      if (text === null || text === settled) return false;
      clearTimeout(timer);
      // The text that was there before keeps its entry.
      history.replaceState(null, '', linkOf(settled, location.pathname) ?? location.pathname);
      history.pushState(null, '', addressOf(asked));
      settled = text;
      return true;
    },
  });
  const fromAddress = () => {
    settled = askedIn(location.href);
    panel.ask(settled);
  };
  addEventListener('popstate', fromAddress);
  if (settled !== '') fromAddress();
  panel.focus();
}
