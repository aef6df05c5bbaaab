import { messageOf } from '../knowledge/message-of.ts';
import type { Answer } from '../mentions/index.ts';
import { grouped } from '../report/grouped.ts';
import { answerText } from '../report/hit-text.ts';
import type { SearchWords } from '../words/en/search.ts';
import { searchWords } from '../words/words-here.ts';
import type { SearchClient, SearchOutcome } from '../worker/search-client.ts';
import { element, required } from './element.ts';
import { hitView } from './hit-view.ts';
import { linesOf } from './lines-of.ts';
import { searchStart } from './search-start.ts';
import { understoodView } from './understood-view.ts';
import { unknownView } from './unknown-view.ts';

/** Characters that are put into the field; laying out more would block the page. A longer paste is kept beside it. */
const FIELD = 2000;

/** What is searched for: typed, or pasted and too long for the field, or a file. */
export interface SearchPanel {
  /** The text as it stands; `null` where it is a long paste or a file. */
  text(): string | null;
  /** The same, whatever its size. */
  whole(): Promise<string>;
  /** Puts a text into the field and looks for it. */
  ask(text: string): void;
  /** Looks for what a log says, in the place of what is in the field. */
  read(log: File): void;
  focus(): void;
}

/** What a panel is given. */
export interface SearchPanelParts {
  /** Where reports about unknown messages are taken, or `null`. */
  readonly tracker: string | null;
  /** Called whenever what is searched for has changed. */
  readonly onChange?: (panel: SearchPanel) => void;
  /** Results that are shown. */
  readonly most?: number;
  /** `false` where files that are dropped or pasted here are somebody else's; else each is read as a log. */
  readonly takesFiles?: boolean;
  /** Called on Enter; the first result is opened where it answers `false`. */
  readonly onEnter?: (panel: SearchPanel) => boolean;
}

/**
 * A field for an error line, a whole log or a few words, and the pages that answer it. The text is looked up
 * in a worker and goes nowhere else; a log can be dropped as a file, too.
 */
export function searchPanel(root: HTMLElement, parts: SearchPanelParts): SearchPanel {
  const { tracker, onChange, onEnter, most, takesFiles = true } = parts;
  const words = searchWords();
  const field = required<HTMLTextAreaElement>(root, 'textarea[data-text]');
  const kept = required<HTMLElement>(root, '[data-kept]');
  const status = required<HTMLElement>(root, '[role=status]');
  const list = required<HTMLUListElement>(root, 'ul');
  const more = required<HTMLElement>(root, '[data-more]');
  let client: Promise<SearchClient> | null = null;
  /** A log that is too long for the field. */
  let long: { readonly text: string | Blob; readonly name: string } | null = null;

  const clear = () => {
    list.replaceChildren();
    more.replaceChildren();
  };
  const show = (outcome: SearchOutcome) => {
    if (isEmpty()) return empty();
    clear();
    if (outcome.kind === 'failed') {
      status.textContent = words.failed(outcome.message);
      return;
    }
    const { hits, understood } = outcome.answer;
    list.replaceChildren(...hits.slice(0, most).map(hitView));
    const aside = hits.length === 0 ? unknownView(understood, tracker) : understoodView(understood);
    if (aside !== null) more.replaceChildren(aside);
    status.textContent = announced(outcome.answer, words);
  };
  const isEmpty = () => long === null && field.value.trim() === '';
  const empty = () => {
    clear();
    status.textContent = '';
  };
  const search = () => {
    onChange?.(panel);
    if (isEmpty()) return empty();
    client ??= searchStart(show);
    client.then(
      ({ search: look }) => look(long?.text ?? field.value),
      (thrown: unknown) => {
        client = null;
        show({ kind: 'failed', message: messageOf(thrown) });
      },
    );
  };
  /** As leaving the field says of what was typed. */
  const settle = () => field.dispatchEvent(new Event('change', { bubbles: true }));
  const keep = (text: string | Blob, name: string) => {
    long = { text, name };
    field.value = '';
    const away = element('button', { type: 'button' }, words.remove);
    away.addEventListener('click', () => {
      forget();
      settle();
      search();
      field.focus();
    });
    kept.replaceChildren(element('span', {}, name), away);
    kept.hidden = false;
    status.textContent = words.looking;
    settle();
    search();
  };
  const forget = () => {
    long = null;
    kept.hidden = true;
    kept.replaceChildren();
  };

  const panel: SearchPanel = {
    text: () => (long === null ? field.value : null),
    whole: async () => (long === null ? field.value : typeof long.text === 'string' ? long.text : long.text.text()),
    ask(text) {
      forget();
      if (text.length > FIELD) return keep(text, sizeOf(text, words));
      field.value = text;
      search();
    },
    read: (log) => keep(log, log.name),
    focus: () => field.select(),
  };

  field.addEventListener('input', () => {
    if (long !== null && field.value !== '') forget();
    search();
  });
  field.addEventListener('paste', (event) => {
    const file = event.clipboardData?.files[0];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (file === undefined ? text.length <= FIELD : !takesFiles) return;
    event.preventDefault();
    // The file field of the diagnosis takes pasted files too; this one is for the search.
    event.stopPropagation();
    if (file === undefined) keep(text, sizeOf(text, words));
    else keep(file, file.name);
  });
  root.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  root.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined || !takesFiles) return;
    event.preventDefault();
    event.stopPropagation();
    keep(file, file.name);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      if (onEnter?.(panel) !== true) list.querySelector('a')?.click();
    } else if (event.key === 'ArrowDown' && field.selectionStart === field.value.length) {
      const first = list.querySelector('a');
      if (first === null) return;
      event.preventDefault();
      first.focus();
    }
  });
  list.addEventListener('keydown', (event) => moveFocus(event, list, field));
  return panel;
}

/** What is read out: how many pages, and the answer in a sentence. */
function announced(answer: Answer, words: SearchWords): string {
  const { length } = answer.hits;
  const said = answerText(answer, words);
  return length === 0 ? said : `${words.found(length)} ${said}`;
}

function sizeOf(text: string, words: SearchWords): string {
  return words.pasted(grouped(linesOf(text)), grouped(text.length));
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
