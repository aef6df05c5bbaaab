import type { Pages } from '../mentions/index.ts';
import { type SearchClient, type SearchOutcome, startSearch } from '../worker/search-client.ts';
import { required } from './element.ts';
import { hitView } from './hit-view.ts';

/**
 * The search in the header of every route: paste an error line or a whole log, or type a few words.
 * The text is looked up in a worker and goes nowhere else.
 */
export function searchDialog(root: HTMLElement, makeWorker: () => Worker): void {
  const dialog = required<HTMLDialogElement>(root, 'dialog');
  const field = required<HTMLTextAreaElement>(root, 'textarea');
  const status = required<HTMLElement>(root, '[role=status]');
  const list = required<HTMLUListElement>(root, 'ul');
  let client: Promise<SearchClient> | null = null;

  const show = (outcome: SearchOutcome) => {
    if (outcome.kind === 'failed') {
      status.textContent = `The search failed: ${outcome.message}`;
      list.replaceChildren();
      return;
    }
    list.replaceChildren(...outcome.hits.map(hitView));
    status.textContent = summaryOf(field.value, outcome.hits.length);
  };
  const started = () => {
    client ??= fetchPages().then((pages) => startSearch(makeWorker(), pages, show));
    return client;
  };
  const search = () => {
    if (field.value.trim() === '') return show({ kind: 'hits', hits: [] });
    started().then(
      ({ search }) => search(field.value),
      (thrown: unknown) => {
        client = null;
        show({ kind: 'failed', message: thrown instanceof Error ? thrown.message : String(thrown) });
      },
    );
  };
  const open = () => {
    dialog.showModal();
    field.select();
    search();
  };

  required(root, 'button[data-open]').addEventListener('click', open);
  required(root, 'button[data-close]').addEventListener('click', () => dialog.close());
  field.addEventListener('input', search);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      list.querySelector('a')?.click();
    } else if (event.key === 'ArrowDown' && field.selectionStart === field.value.length) {
      event.preventDefault();
      list.querySelector('a')?.focus();
    }
  });
  list.addEventListener('keydown', (event) => moveFocus(event, list, field));
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
  // Where a file may be chosen, nothing can be fetched afterwards.
  if (document.querySelector('[data-airlock-ahead]') !== null) void started().catch(() => {});
}

async function fetchPages(): Promise<Pages> {
  const response = await fetch('/pages.json');
  if (!response.ok) throw new Error(`the list of pages could not be loaded (${response.status})`);
  return response.json();
}

function summaryOf(text: string, hits: number): string {
  if (text.trim() === '') return '';
  if (hits > 0) return `${hits} page${hits === 1 ? '' : 's'} found`;
  return 'Nothing known about this text. Paste the line that states the error, or diagnose the database file itself.';
}

function moveFocus(event: KeyboardEvent, list: HTMLElement, field: HTMLElement): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  const links = [...list.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next !== undefined) next.focus();
  else if (event.key === 'ArrowUp') field.focus();
}

function isEditing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
