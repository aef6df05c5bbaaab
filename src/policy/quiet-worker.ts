/**
 * The airlock as the service worker sees it. A policy binds a page and the workers that it makes, but not the service
 * worker, which may be loading files for later at that moment. So a page that has a file takes part in holding a lock,
 * and the service worker starts a request of its own only while nobody holds it. The browser keeps the queue: what
 * comes after the page's wish waits behind it. https://www.w3.org/TR/web-locks/
 */
const FILE_IS_CHOSEN = 'schema-clinic: a file is chosen';

/** Milliseconds after which what was asked for before the wish has left, even if its answer is not there yet. */
const LEFT_MS = 200;

let isHolding = false;

/**
 * Keeps the service worker from starting requests of its own until the page is left. Settles when none can start any
 * more; at once where the browser has no locks.
 */
export function quietWorker(): Promise<void> {
  if (!('locks' in navigator) || isHolding) return Promise.resolve();
  isHolding = true;
  // A page that waits to be gone back to would be thrown away if it held a lock that is asked for.
  addEventListener('pageshow', ({ persisted }) => persisted && void hold());
  return Promise.race([hold(), new Promise<void>((resolve) => setTimeout(resolve, LEFT_MS))]);
}

/** Settles when the lock is held, or refused, as it is only where there is no service worker either. It is let go when the page is left. */
function hold(): Promise<void> {
  return new Promise((held) => {
    const untilLeft = () =>
      new Promise<void>((left) => {
        held();
        addEventListener('pagehide', () => left(), { once: true });
      });
    navigator.locks.request(FILE_IS_CHOSEN, { mode: 'shared' }, untilLeft).catch(() => held());
  });
}

/** Does something that asks the network when no page of this site has a file, and not before. */
export async function whileNoFileIsChosen<Result>(work: () => Promise<Result>): Promise<Result> {
  return 'locks' in navigator ? navigator.locks.request(FILE_IS_CHOSEN, work) : work();
}
