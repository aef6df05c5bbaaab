/** Pixels below the bar, or below where it was, at which a section counts as reached. */
const REACHED = 48;

/** Marks, in the bar of a writeup, the section in which the reader is. Without it the bar is a list of links. */
export function wayThrough(root: HTMLElement): void {
  const links = [...root.querySelectorAll<HTMLAnchorElement>('ol a')];
  const targets = links.flatMap((link) => {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return target === null ? [] : [{ link, target }];
  });
  // Other sections end a stage, and are none.
  const others = [...document.querySelectorAll<HTMLElement>('.sl-markdown-content h2')]
    .filter((heading) => targets.every(({ target }) => target !== heading))
    .map((target) => ({ link: null, target }));
  let isWaiting = false;
  const mark = () => {
    isWaiting = false;
    // In a very small window the bar scrolls away; sections that a link leads to stop where they always do.
    const stop = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
    const line = Math.max(root.getBoundingClientRect().bottom, stop) + REACHED;
    // Not in the order of the bar: a writeup may tell how to undo it before it tells how to do it.
    const passed = [...targets, ...others]
      .map(({ link, target }) => ({ link, top: target.getBoundingClientRect().top }))
      .filter(({ top }) => top <= line)
      .toSorted((one, other) => one.top - other.top);
    const current = passed.at(-1)?.link ?? null;
    for (const { link } of targets) {
      if (link === current) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  };
  const soon = () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(mark);
  };
  addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', soon);
  const fold = root.querySelector('details');
  fold?.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLAnchorElement) fold.open = false;
  });
  fold?.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !fold.open) return;
    fold.open = false;
    fold.querySelector('summary')?.focus();
  });
  soon();
}
