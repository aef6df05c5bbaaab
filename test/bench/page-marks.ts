/** When what happened on the page, in milliseconds of its own clock. */
export interface Marks {
  readonly chosen: number;
  /** The engine is there and the header is looked at. */
  readonly header: number;
  /** The header is judged. */
  readonly schema: number;
  readonly report: number;
}

/** Runs in the page before its own scripts; keeps the time at which each stage is first seen. */
export function markStages(): void {
  const marks: Record<string, number> = {};
  (globalThis as unknown as { marks: Record<string, number> }).marks = marks;
  const mark = (name: string) => {
    marks[name] ??= performance.now();
  };
  document.addEventListener('change', () => mark('chosen'), { capture: true });
  new MutationObserver(() => {
    const status = document.querySelector('diagnose-panel [data-stage]')?.textContent ?? '';
    if (status.startsWith('Looking at the header')) mark('header');
    if (status.startsWith('Reading schema')) mark('schema');
    if (document.querySelector('.report') !== null) mark('report');
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
