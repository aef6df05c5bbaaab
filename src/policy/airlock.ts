/**
 * The airlock: from the moment a file is chosen until the page is left, the browser itself refuses
 * every request of the page, and of workers that are made from a `Blob` afterwards. Policies only add
 * up, so nothing can open it again. Not covered by any policy: navigating away, and WebRTC, which no browser lets a
 * policy forbid yet (none of our code uses it).
 */
export const AIRLOCK_POLICY = [
  "default-src 'none'",
  "script-src 'wasm-unsafe-eval'",
  'worker-src blob:',
  "style-src-attr 'unsafe-inline'",
  'img-src data: blob:',
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

const MARK = 'airlock';

/** Closes the airlock. What is still needed must have been fetched before. Closing it twice changes nothing. */
export function closeAirlock(page: Document): void {
  if (isAirlockClosed(page)) return;
  const meta = page.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = AIRLOCK_POLICY;
  page.head.append(meta);
  page.documentElement.dataset[MARK] = 'closed';
}

/** Whether the airlock was closed on this page. */
export function isAirlockClosed(page: Document): boolean {
  return page.documentElement.dataset[MARK] === 'closed';
}
