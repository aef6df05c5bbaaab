import { partsOf, type ValueKind } from './command-places.ts';
import { diagnosedNote } from './diagnosed-note.ts';
import { element, required } from './element.ts';
import { filledCode } from './filled-code.ts';
import { isPlain, type OwnValues } from './filled-command.ts';
import { readNote, writeNote } from './session-notes.ts';

/**
 * The form in which a reader says what their containers, volumes and files are called, and the commands of the page, which
 * show it. What is typed stays in this tab and is there again on the other pages of the same app.
 */
export function ownValues(root: HTMLElement): void {
  const { app = '', path = null } = root.dataset;
  const form = required<HTMLFormElement>(root, 'form');
  const fold = required<HTMLDetailsElement>(root, 'details');
  const inputs = [...form.querySelectorAll<HTMLInputElement>('input')];
  const blocks = [...document.querySelectorAll<HTMLElement>('main .expressive-code')].flatMap((block) =>
    block.querySelector('pre[data-language=sh]') === null ? [] : (filledCode(block, path) ?? []),
  );
  const name = `own-values:${app}`;
  const switches: HTMLButtonElement[] = [];
  let isOriginal = false;

  const given = (): OwnValues => Object.fromEntries(inputs.map((input) => [input.name, input.value.trim()]));
  const notes = blocks.map(({ figure }, at) => noteFor(figure, at === 0));

  /** Under each block: that it is filled in, and the way back to the original. Under the first: that it could be. */
  function noteFor(figure: HTMLElement, isFirst: boolean) {
    const note = required<HTMLTemplateElement>(root, 'template').content.cloneNode(true) as DocumentFragment;
    const filled = required<HTMLElement>(note, '[data-filled]');
    const unfilled = required<HTMLElement>(note, '[data-unfilled]');
    const toggle = required<HTMLButtonElement>(note, 'button');
    toggle.addEventListener('click', () => {
      isOriginal = !isOriginal;
      show();
      toggle.focus();
    });
    switches.push(toggle);
    required<HTMLAnchorElement>(note, 'a').addEventListener('click', () => {
      fold.open = true;
    });
    figure.after(note);
    return (isFilled: boolean) => {
      filled.hidden = !isFilled;
      unfilled.hidden = isFilled || !isFirst;
    };
  }

  function show(): void {
    const values = given();
    for (const [at, block] of blocks.entries()) {
      const isFilled = block.fill(values);
      if (isOriginal) block.fill({});
      notes[at]?.(isFilled);
    }
    for (const toggle of switches) toggle.setAttribute('aria-pressed', String(isOriginal));
  }

  function take(): void {
    isOriginal = false;
    for (const input of inputs) {
      const value = input.value.trim();
      const isFit = value === '' || isPlain({ kind: input.dataset['kind'] as ValueKind }, value);
      input.setCustomValidity(isFit ? '' : (form.dataset['unfit'] ?? ' '));
      input.setAttribute('aria-invalid', String(!isFit));
    }
    required<HTMLElement>(form, '[data-unfit-said]').hidden = inputs.every((input) => input.validity.valid);
    const values = given();
    writeNote(name, Object.values(values).some((value) => value !== '') ? values : null);
    show();
  }

  const kept = readNote<OwnValues>(name) ?? {};
  for (const input of inputs) input.value = kept[input.name] ?? '';
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', take);
  form.addEventListener('reset', () => setTimeout(take));
  suggest(root, app, path, take);
  root.hidden = blocks.length === 0;
  take();
}

/** What a diagnosis in this tab has told of the same app: offered, and not taken, because a copy may be called otherwise. */
function suggest(root: HTMLElement, app: string, path: string | null, take: () => void): void {
  const diagnosed = diagnosedNote(app);
  if (diagnosed === null) return;
  required<HTMLDataListElement>(root, 'datalist').replaceChildren(
    ...diagnosed.services.map((value) => element('option', { value })),
  );
  const field = root.querySelector<HTMLInputElement>('input[data-kind=path]');
  const hint = root.querySelector<HTMLElement>('[data-file-hint]');
  if (path === null || field === null || hint === null || !isPlain({ kind: 'path' }, diagnosed.file)) return;
  const { folder, file } = partsOf(path);
  if (diagnosed.file === file || field.value !== '') return;
  required<HTMLElement>(hint, '[data-name]').textContent = diagnosed.file;
  hint.hidden = false;
  required<HTMLButtonElement>(hint, 'button').addEventListener('click', () => {
    field.value = folder === '' ? diagnosed.file : `${folder}/${diagnosed.file}`;
    hint.hidden = true;
    field.focus();
    take();
  });
}
