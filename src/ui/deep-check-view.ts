import { bytes, type CheckKind, type CheckReport } from '../report/index.ts';
import { element } from './element.ts';

/** The three checks, in words: what it does, and how long it takes. */
const CHECKS: readonly (readonly [CheckKind, string])[] = [
  ['quick', 'Quick check of every page'],
  ['full', 'Full check, indexes included'],
  ['foreign-keys', 'Foreign keys'],
];

/** How a check is started; `say` shows where it stands. Answers `null` when it was cancelled or failed. */
export type StartCheck = (kind: CheckKind, say: (text: string) => void) => Promise<CheckReport | null>;

/** Checks that read the whole file, behind a fold: the visitor starts them knowingly. */
export function deepCheckView(sizeBytes: number, start: StartCheck): HTMLElement {
  const status = element('p', { role: 'status', 'aria-live': 'polite' });
  const result = element('div', {});
  const buttons = CHECKS.map(([kind, title]) => {
    const button = element('button', { type: 'button' }, title);
    button.addEventListener('click', async () => {
      for (const other of buttons) other.disabled = true;
      result.replaceChildren();
      const report = await start(kind, (text) => {
        status.textContent = text;
      });
      for (const other of buttons) other.disabled = false;
      if (report !== null) result.replaceChildren(checkView(report));
    });
    return button;
  });
  return element(
    'details',
    { class: 'deep-check' },
    element('summary', {}, 'Look deeper: check the whole file'),
    element(
      'p',
      {},
      `Each of these reads all ${bytes(sizeBytes)}, on this machine, and writes nothing. It can be cancelled.`,
    ),
    element('p', { class: 'actions' }, ...buttons),
    status,
    result,
  );
}

function checkView({ outcome, headline, groups }: CheckReport): HTMLElement {
  return element(
    'div',
    { class: `check ${outcome}` },
    element('p', {}, element('strong', {}, headline)),
    groups.length === 0
      ? null
      : element(
          'ul',
          {},
          ...groups.map(({ what, count }) => element('li', {}, `${count.toLocaleString('en')} × ${what}`)),
        ),
  );
}

/** Where a check stands, with an estimate from its pace so far. */
export function progressText(bytesRead: number, ofBytes: number, elapsedMs: number): string {
  const part = Math.min(0.99, bytesRead / ofBytes);
  const left = Math.round(((elapsedMs / part) * (1 - part)) / 1000);
  return `${Math.floor(part * 100)} % read${elapsedMs > 2000 ? `, about ${left} s left` : ''}`;
}
