import { required } from './element.ts';
import { linkOf } from './search-address.ts';
import { type SearchPanelParts, searchPanel } from './search-panel.ts';
import { searchAhead } from './search-start.ts';

/** The search in the header of every route, opened by its button, by Ctrl+K or by `/`. */
export function searchDialog(root: HTMLElement, parts: Pick<SearchPanelParts, 'tracker'>): void {
  searchAhead();
  const dialog = required<HTMLDialogElement>(root, 'dialog');
  const link = required<HTMLAnchorElement>(root, 'a[data-link]');
  const panel = searchPanel(dialog, {
    ...parts,
    onChange: (changed) => {
      const address = linkOf(changed.text(), link.pathname);
      link.hidden = address === null;
      if (address !== null) link.href = address;
    },
  });
  const open = () => {
    // On its own route, the field is there already.
    const field = document.querySelector<HTMLTextAreaElement>('search-page textarea[data-text]');
    if (field !== null) return field.select();
    dialog.showModal();
    panel.focus();
  };

  required(root, 'button[data-open]').addEventListener('click', open);
  required(root, 'button[data-close]').addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.addEventListener('keydown', (event) => {
    const shortcut =
      (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !isEditing(event.target));
    if (!shortcut || dialog.open) return;
    event.preventDefault();
    open();
  });
}

function isEditing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
