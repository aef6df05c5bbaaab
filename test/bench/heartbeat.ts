/** How long the page's thread was busy with one thing, in milliseconds. */
export interface Blocks {
  /** The longest time between two beats of a timer, less the time that a timer waits anyway. */
  readonly gap: number;
  /** The longest task of 50 ms or more by the browser's own account; 0 where there was none. */
  readonly task: number;
}

/** What the page offers to whoever measures it. */
export interface Heartbeat {
  start(): void;
  stop(): Blocks;
}

/** Runs in the page before its own scripts; bundled with nothing, so it holds all that it uses. */
export function beat(): void {
  // Browsers let a timer that starts itself again wait for so many milliseconds.
  const clamped = 4;
  let running = false;
  let gap = 0;
  let task = 0;
  new PerformanceObserver((list) => {
    if (running) for (const { duration } of list.getEntries()) task = Math.max(task, duration);
  }).observe({ type: 'longtask' });
  (globalThis as unknown as { heartbeat: Heartbeat }).heartbeat = {
    start() {
      [running, gap, task] = [true, 0, 0];
      let last = performance.now();
      const next = () => {
        const now = performance.now();
        gap = Math.max(gap, now - last - clamped);
        last = now;
        if (running) setTimeout(next);
      };
      setTimeout(next);
    },
    stop() {
      running = false;
      return { gap, task };
    },
  };
}
