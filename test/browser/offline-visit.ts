import { expect, type Page } from '@playwright/test';
import { test as base, caseOf, databaseFile, drop } from './built-site.ts';
import { copySite, type SiteCopy } from './site-copy.ts';

/** The tests of the built site, at an origin of its own and with its service worker. */
export const test = base.extend<{ copy: SiteCopy }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
  copy: async ({}, use) => {
    const copy = await copySite();
    await use(copy);
    await copy.remove();
  },
  serviceWorkers: 'allow',
});

/** A page that is kept only when it was read, and one that no test reads. */
export const READ = '/incidents/gpustack-resolved-path/';
export const NEVER_READ = '/errors/no-such-table/';

/** Waits until this page is under the service worker, which has all files then. */
export async function kept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

/** The first visit: everything is kept after it. */
export async function firstVisit(page: Page, copy: SiteCopy, route = '/'): Promise<void> {
  await page.goto(copy.origin + route);
  await kept(page);
}

/** The addresses of all that is kept on this machine, by cache: `kept`, `read`, `files`. */
export function inCaches(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const lists = names.map(async (name) => {
      const requests = await (await caches.open(name)).keys();
      return [name.split(' ')[1] ?? name, requests.map(({ url }) => url.slice(location.origin.length))];
    });
    return Object.fromEntries(await Promise.all(lists));
  });
}

/** The browser itself looks whether the service worker has changed; it says nothing but its name. */
export const withoutItsOwnLook = (requests: readonly string[]) =>
  requests.filter((request) => request !== 'GET /sw.js');

/** What has to work without a network: a search from an address, and the diagnosis of a broken file. */
export async function searchesAndDiagnoses(page: Page, copy: SiteCopy): Promise<void> {
  await page.goto(`${copy.origin}/search/?q=${encodeURIComponent('no such column: models.image_only')}`);
  await expect(page.locator('search-page .hit a').first()).toHaveAttribute('href', '/incidents/gpustack-image-only/');
  await page.goto(`${copy.origin}/diagnose/`);
  await page.locator('diagnose-panel[data-ready]').waitFor();
  const { database } = await caseOf('gpustack/resolved-path', 'confirmed');
  await drop(page, await databaseFile('broken.sqlite', database));
  await expect(page.locator('.report .finding .badge').first()).toHaveText('Confirmed');
}
