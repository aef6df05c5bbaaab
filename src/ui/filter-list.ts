import { parseRelease } from '../diagnosis/release.ts';
import { required } from './element.ts';
import { AFFECTED, type Asked, askedIn, countsOf, type Entry, fitting, queryOf } from './list-filter.ts';
import { restOfList } from './rest-of-list.ts';

/** Browsers refuse to change the address with every key. */
const TYPING_MS = 300;

/** An entry and what shows it. */
interface Shown extends Entry {
  readonly item: HTMLElement;
}

/**
 * Lets a list that is there already be filtered: what does not fit is hidden, every option says how many it would leave, and the
 * address says what is asked. Choosing makes an entry of the history, typing changes the newest one.
 */
export function filterList(root: HTMLElement): void {
  const form = required<HTMLFormElement>(root, 'form');
  const status = required<HTMLElement>(root, '[role=status]');
  const clear = required<HTMLButtonElement>(root, '[data-clear]');
  const words = required<HTMLInputElement>(root, '[name=q]');
  const release = root.querySelector<HTMLInputElement>('[name=release]');
  const selects = [...form.querySelectorAll('select')];
  let entries = entriesOf(root, selects);
  let isWhole = root.dataset['rest'] === undefined;
  let timer = 0;

  const asked = (): Asked => ({
    words: words.value,
    values: Object.fromEntries(selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value])),
    release: release?.value ?? '',
  });

  const show = () => {
    const now = asked();
    const fits = new Set<Shown>(fitting(entries, now));
    for (const entry of entries) entry.item.hidden = !fits.has(entry);
    for (const group of root.querySelectorAll<HTMLElement>('[data-group]')) {
      const left = entries.filter(({ item }) => !item.hidden && group.contains(item)).length;
      group.hidden = left === 0;
      required(group, '[data-count]').textContent = String(left);
    }
    if (isWhole) for (const select of selects) tellCounts(select, countsOf(entries, now, select.name));
    if (release !== null) showRelease(form, release, now);
    const isAsked = queryOf(now) !== '' || now.words !== '';
    clear.hidden = !isAsked;
    const { all = '', some = '', none = '' } = status.dataset;
    const text = !isAsked ? all : fits.size === 0 ? none : some;
    status.textContent = text.replace('{shown}', String(fits.size)).replace('{all}', String(entries.length));
  };

  /** A long list is on several pages: all of it is needed as soon as something is asked. */
  const showWhole = async () => {
    if (isWhole || queryOf(asked()) === '') return show();
    isWhole = true;
    try {
      await restOfList(root, (root.dataset['rest'] ?? '').split(' '));
    } catch {
      isWhole = false;
      show();
      status.textContent = status.dataset['failed'] ?? '';
      return;
    }
    entries = entriesOf(root, selects);
    show();
  };

  const fromAddress = () => {
    const {
      words: text,
      values,
      release: named,
    } = askedIn(
      location.search,
      selects.map(({ name }) => name),
    );
    words.value = text;
    for (const select of selects) select.value = values[select.name] ?? '';
    if (release !== null) release.value = named;
    void showWhole();
  };
  const toAddress = (isNew: boolean) => {
    clearTimeout(timer);
    const address = location.pathname + queryOf(asked());
    if (address === location.pathname + location.search) return;
    if (isNew) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', ({ target }) => {
    // A release of one app is none of another.
    if (target instanceof HTMLSelectElement && target.name === 'app' && release !== null) release.value = '';
    void showWhole();
    if (target instanceof HTMLSelectElement) return toAddress(true);
    clearTimeout(timer);
    timer = window.setTimeout(() => toAddress(false), TYPING_MS);
  });
  clear.addEventListener('click', () => {
    for (const field of [words, ...selects, ...(release === null ? [] : [release])]) field.value = '';
    void showWhole();
    toAddress(true);
    words.focus();
  });
  addEventListener('popstate', fromAddress);
  required(root, 'search').hidden = false;
  fromAddress();
}

function entriesOf(root: HTMLElement, selects: readonly HTMLSelectElement[]): readonly Shown[] {
  return [...root.querySelectorAll<HTMLElement>('[data-entry]')].map((item) => ({
    item,
    text: `${item.textContent} ${item.dataset['words'] ?? ''}`.toLowerCase(),
    facets: Object.fromEntries(selects.map(({ name }) => [name, (item.dataset[name] ?? '').split(' ')])),
    affected: (item.dataset[AFFECTED] ?? '').split('|').filter((range) => range !== ''),
  }));
}

function tellCounts(select: HTMLSelectElement, counts: ReadonlyMap<string, number>): void {
  for (const option of select.options) {
    const { name } = option.dataset;
    if (name === undefined) continue;
    const count = counts.get(option.value) ?? 0;
    option.textContent = name.replace('{count}', String(count));
    option.disabled = count === 0 && !option.selected;
  }
}

/** A release can be named once it is clear of which app, and asked about once it is one. */
function showRelease(form: HTMLFormElement, release: HTMLInputElement, { values, release: typed }: Asked): void {
  const app = form.querySelector<HTMLOptionElement>(`[name=app] option:checked`);
  for (const field of form.querySelectorAll<HTMLElement>('[data-of-app]')) field.hidden = values['app'] === undefined;
  release.placeholder = app?.dataset['known'] ?? ' ';
  const isNamed = parseRelease(typed) !== null;
  required<HTMLSelectElement>(form, `[name=${AFFECTED}]`).disabled = !isNamed;
  required<HTMLElement>(form, '[data-no-release]').hidden = isNamed || typed.trim() === '';
}
