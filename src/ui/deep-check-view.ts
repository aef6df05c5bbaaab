import type { OnProgress } from '../examination/watched-source.ts';
import { bytes, type CheckKind } from '../report/index.ts';
import { reportWords, spokenHere } from '../words/report-words.ts';
import type { Outcome } from '../worker/examination-client.ts';
import { checkProgress, duration } from './check-progress.ts';
import { checkView } from './check-view.ts';
import { element } from './element.ts';

/** The three checks: what they are called, and what one learns from them. */
const CHECKS: readonly (readonly [CheckKind, string, string])[] = [
  ['quick', 'Quick check', 'whether every page hangs together'],
  ['full', 'Full check', 'the same, and whether every index agrees with its table'],
  ['foreign-keys', 'Foreign keys', 'whether rows point at rows that are not there: a migration may stop at them'],
];

/** Milliseconds between two words about progress: a screen reader reads each of them out. */
const SILENCE = 5000;

/** How checks of one database are started and stopped; one that is stopped ends as `cancelled`. */
export interface Checks {
  readonly start: (kind: CheckKind, onProgress: OnProgress) => Promise<Outcome>;
  readonly cancel: () => void;
}

/** Checks that read the whole file, behind a fold: the visitor starts them knowingly. */
export function deepCheckView(sizeBytes: number, { start, cancel }: Checks): HTMLElement {
  const status = element('span', { role: 'status', 'aria-live': 'polite' });
  const bar = element('progress', { max: '1', 'aria-label': 'Progress of the check' });
  const stop = element('button', { type: 'button' }, 'Cancel');
  const running = element('div', { class: 'running', hidden: '' }, bar, stop);
  const result = element('div', {});
  const buttons = CHECKS.map(([kind, title]) => {
    const button = element('button', { type: 'button' }, title);
    button.addEventListener('click', () => run(kind, title, button));
    return button;
  });
  stop.addEventListener('click', cancel);

  async function run(kind: CheckKind, title: string, button: HTMLButtonElement): Promise<void> {
    const started = performance.now();
    let lastSaid = started;
    result.replaceChildren();
    status.textContent = `${title} is running.`;
    bar.removeAttribute('value');
    running.hidden = false;
    // A button that is disabled loses the focus, and with it the place in the page.
    if (document.activeElement === button) stop.focus();
    for (const one of buttons) one.disabled = true;
    const outcome = await start(kind, (bytesRead, ofBytes) => {
      const now = performance.now();
      const { share, text } = checkProgress(kind, bytesRead, ofBytes, now - started);
      if (share === null) bar.removeAttribute('value');
      else bar.value = share;
      if (now - lastSaid < SILENCE) return;
      lastSaid = now;
      status.textContent = `${title}: ${text}`;
    });
    for (const one of buttons) one.disabled = false;
    const view = outcome.kind === 'checked' ? checkView(title, outcome.report) : null;
    result.replaceChildren(...(view === null ? [] : [view]));
    if (document.activeElement === stop) (view?.querySelector<HTMLElement>('[tabindex]') ?? button).focus();
    running.hidden = true;
    status.textContent = endText(outcome, title, performance.now() - started);
  }

  return element(
    'details',
    { class: 'deep-check' },
    element('summary', spokenHere(), reportWords().deeper),
    element(
      'p',
      {},
      `Each of these reads all ${bytes(sizeBytes)}, mostly more than once, on this machine, and writes nothing. For a large file that takes minutes.`,
    ),
    element(
      'ul',
      { class: 'actions checks' },
      ...buttons.map((button, at) => element('li', {}, button, element('span', {}, CHECKS[at]?.[2] ?? ''))),
    ),
    running,
    element('p', {}, status),
    result,
  );
}

function endText(outcome: Outcome, title: string, elapsedMs: number): string {
  switch (outcome.kind) {
    case 'cancelled':
      return 'Cancelled.';
    case 'failed':
      return `A fault of ours: ${outcome.message}.`;
    case 'checked':
    case 'reports':
      return `${title} done after ${duration(elapsedMs)}: the result is below.`;
  }
}
