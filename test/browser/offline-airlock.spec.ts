import { expect } from '@playwright/test';
import { caseOf, databaseFile, drop } from './built-site.ts';
import { firstVisit, inCaches, kept, READ, test, withoutItsOwnLook } from './offline-visit.ts';
import { WAYS_OUT, WAYS_OUT_BY_SERVICE_WORKER } from './ways-out.ts';

test('with the service worker in control, nothing is sent once a file was chosen', async ({ page, context, copy }) => {
  await context.grantPermissions(['notifications', 'background-sync']);
  const { database } = await caseOf('gpustack/resolved-path', 'confirmed');
  const elsewhere = copy.origin.replace('127.0.0.1', 'localhost');
  await firstVisit(page, copy, '/diagnose/');
  await page.reload();
  await page.locator('diagnose-panel[data-ready]').waitFor();
  await kept(page);
  // The test can fail: before a file is chosen the way out is open, and leads through the service worker.
  expect(await page.evaluate(() => fetch('/_astro/before.js').then(() => 'open'))).toBe('open');
  expect(copy.received).toContain('GET /_astro/before.js');
  await page.waitForLoadState('networkidle');
  const before = copy.received.length;

  await drop(page, await databaseFile('secret-name.sqlite', database));
  await expect(page.locator('.report .finding')).toHaveCount(1);
  for (const origin of [copy.origin, elsewhere]) {
    const inPage = (code: string) =>
      page.evaluate(`(${code})(${JSON.stringify(origin)})`) as Promise<Record<string, string>>;
    const inWorker = await page.evaluate(
      ([code, target]) =>
        new Promise<Record<string, string>>((resolve, reject) => {
          const script = `(${code})(${JSON.stringify(target)}).then((results) => postMessage(results))`;
          const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = (event) => reject(new Error(event.message));
        }),
      [WAYS_OUT, origin] as const,
    );
    expect(Object.values(inWorker)).not.toContain('went out');
    expect(Object.values(await inPage(WAYS_OUT))).not.toContain('went out');
    const results = await inPage(WAYS_OUT_BY_SERVICE_WORKER);
    // A notification without its pictures is shown.
    const { notification, ...others } = results;
    expect(Object.values(others)).not.toContain('went out');
  }
  await page.waitForTimeout(2000);
  expect(withoutItsOwnLook(copy.received.slice(before))).toEqual([]);
  // A cache of that name was opened by the test itself; nothing could be loaded into it.
  const { escape: opened, ...ours } = await inCaches(page);
  expect(opened).toEqual([]);
  expect(JSON.stringify(ours)).not.toMatch(/escape|secret/);
});

test('a file that is chosen while the first visit is still being kept stops that until the page is left', async ({
  watched: page,
  copy,
}) => {
  copy.delay = 150;
  await page.goto(`${copy.origin}/diagnose/`);
  await page.locator('diagnose-panel[data-ready]').waitFor();
  await expect.poll(() => copy.received).toContain('GET /offline/');
  const { database } = await caseOf('gpustack/resolved-path', 'confirmed');
  await drop(page, await databaseFile('secret.sqlite', database));
  await expect(page.locator('html')).toHaveAttribute('data-airlock', 'closed');
  const before = copy.received.length;
  await expect(page.locator('.report .finding')).toHaveCount(1);
  await page.waitForTimeout(2000);
  expect(copy.received.slice(before)).toEqual([]);
  await page.goto(`${copy.origin}/`);
  await kept(page);
  await copy.goAway();
  await page.goto(`${copy.origin}/diagnose/`);
  await page.locator('diagnose-panel[data-ready]').waitFor();
});

test('sends and keeps nothing of what is searched for', async ({ watched: page, copy }) => {
  await firstVisit(page, copy);
  const before = copy.received.length;
  await page.goto(`${copy.origin}/search/?q=${encodeURIComponent('secret-host no such column: models.image_only')}`);
  await expect(page.locator('search-page .hit a').first()).toHaveAttribute('href', '/incidents/gpustack-image-only/');
  await page.locator('search-page [data-text]').fill('secret-name no such column: models.image_only');
  await expect(page).toHaveURL(/secret-name/);
  await page.locator('search-page .hit a').first().click();
  await page.goto(`${copy.origin + READ}?secret`);
  await expect.poll(async () => (await inCaches(page))['read']).toContain(READ);
  // A file that is kept, asked for with words behind it, and what is no question at all.
  await page.evaluate(async () => {
    const { href = '' } = document.querySelector<HTMLLinkElement>('link[rel=stylesheet]') ?? {};
    await fetch(`${href}?secret`);
    await fetch(location.pathname, { method: 'POST', body: 'secret' });
  });
  const pages = copy.received.slice(before).filter((request) => !request.includes('/_astro/'));
  expect(pages.join('\n')).not.toContain('secret');
  expect(copy.referrers.join('\n')).not.toContain('secret');
  expect(JSON.stringify(await inCaches(page))).not.toContain('secret');
});
