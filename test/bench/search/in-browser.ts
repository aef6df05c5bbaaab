import { gzipSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { type Blocks, beat, type Heartbeat } from '../heartbeat.ts';

declare const heartbeat: Heartbeat;
/** Lives in the page. */
declare let clipboard: DataTransfer;

/** What the route of the search costs its visitor. */
export interface InBrowser {
  /** What is loaded until the first result stands there, compressed by gzip: bytes, the largest first. */
  readonly loaded: readonly { readonly path: string; readonly bytes: number }[];
  /** Per size of a paste: how long the page's thread was blocked at worst, and until the result stood there, in each round: milliseconds. */
  readonly pastes: readonly {
    readonly what: string;
    readonly blocks: readonly Blocks[];
    readonly until: readonly number[];
  }[];
}

const ROUNDS = 9;

/** Pastes into the route of the search as a visitor does, a log of 10,000 characters and one of 5 MB. */
export async function measureInBrowser(
  browser: Browser,
  origin: string,
  pastes: readonly (readonly [string, string])[],
): Promise<InBrowser> {
  const loaded = await loadedForFirst(browser, origin, pastes[0]?.[1] ?? '');
  const results: InBrowser['pastes'][number][] = [];
  for (const [what, text] of pastes) {
    const [blocks, until]: [Blocks[], number[]] = [[], []];
    const page = await browser.newPage();
    await page.addInitScript(beat);
    await page.goto(`${origin}/search/`);
    await page.waitForLoadState('networkidle');
    // The first paste starts the worker; what is measured is what every further one costs.
    await handOver(page, 'no such table: warming_up');
    await pasted(page);
    for (let round = 0; round < ROUNDS; round += 1) {
      await page.locator('search-page textarea[data-text]').fill('');
      await page.waitForTimeout(300);
      // Outside the measurement: how the text comes into the page is the harness's affair.
      await handOver(page, text);
      await page.evaluate(() => heartbeat.start());
      until.push(await pasted(page));
      await page.waitForTimeout(300);
      blocks.push(await page.evaluate(() => heartbeat.stop()));
      const away = page.getByRole('button', { name: 'Remove' });
      if (await away.isVisible()) await away.click();
    }
    await page.close();
    results.push({ what, blocks, until });
  }
  return { loaded, pastes: results };
}

/** Puts a text onto a clipboard of the page. */
async function handOver(page: Page, text: string): Promise<void> {
  await page.evaluate((data) => {
    clipboard = new DataTransfer();
    clipboard.setData('text/plain', data);
  }, text);
}

/** Pastes what is on the clipboard and waits for its result; milliseconds between both, by the page's own clock. */
async function pasted(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const field = document.querySelector<HTMLTextAreaElement>('search-page textarea[data-text]');
    const list = document.querySelector('search-page ul');
    if (field === null || list === null) throw new Error('the page has no search');
    const shown = new Promise<number>((resolve) => {
      new MutationObserver((_, observer) => {
        if (list.childElementCount === 0) return;
        observer.disconnect();
        resolve(performance.now());
      }).observe(list, { childList: true });
    });
    const begun = performance.now();
    const event = new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true });
    // A browser puts the text in itself, unless the page says that it took it.
    if (field.dispatchEvent(event)) {
      field.focus();
      document.execCommand('insertText', false, clipboard.getData('text/plain'));
    }
    return (await shown) - begun;
  });
}

async function loadedForFirst(browser: Browser, origin: string, text: string): Promise<InBrowser['loaded']> {
  const page = await browser.newPage();
  const bodies: Promise<{ path: string; bytes: number }>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    bodies.push(response.body().then((body) => ({ path: pathname, bytes: gzipSync(body, { level: 9 }).length })));
  });
  await page.goto(`${origin}/search/`);
  await page.waitForLoadState('networkidle');
  await handOver(page, text);
  await pasted(page);
  const loaded = await Promise.all(bodies);
  await page.close();
  return loaded.sort((one, other) => other.bytes - one.bytes);
}
