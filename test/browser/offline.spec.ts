import { expect, type Page } from '@playwright/test';
import { test as base, caseOf, databaseFile, drop } from './built-site.ts';
import { copySite, NEW_WORDS, type SiteCopy } from './site-copy.ts';
import { WAYS_OUT, WAYS_OUT_BY_SERVICE_WORKER } from './ways-out.ts';

const test = base.extend<{ copy: SiteCopy }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
  copy: async ({}, use) => {
    const copy = await copySite();
    await use(copy);
    await copy.remove();
  },
});
test.use({ serviceWorkers: 'allow' });

const READ = '/incidents/gpustack-resolved-path/';
const NEVER_READ = '/errors/no-such-table/';

/** Waits until this page is under the service worker, which has all files then. */
async function kept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

/** The first visit: everything is kept after it. */
async function firstVisit(page: Page, copy: SiteCopy, route = '/'): Promise<void> {
  await page.goto(copy.origin + route);
  await kept(page);
}

/** The addresses of all that is kept on this machine, by cache. */
function inCaches(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const lists = names.map(async (name) => {
      const requests = await (await caches.open(name)).keys();
      return [name.split(' ')[1] ?? name, requests.map(({ url }) => url.slice(location.origin.length))];
    });
    return Object.fromEntries(await Promise.all(lists));
  });
}

test('the second visit works without a network: first page, search, diagnosis, what was read', async ({
  watched: page,
  copy,
}) => {
  await firstVisit(page, copy);
  await page.goto(copy.origin + READ);
  await expect(page.locator('h1')).toBeVisible();
  await expect.poll(async () => (await inCaches(page))['read']).toContain(READ);
  await copy.goAway();

  await page.goto(`${copy.origin}/`);
  await expect(page.getByRole('link', { name: 'Diagnose' }).first()).toBeVisible();
  await page.goto(copy.origin + READ);
  await expect(page.locator('h1')).toContainText('resolved_path');
  await page.keyboard.press('Control+k');
  await page.locator('dialog [data-text]').fill('no such column: models.image_only');
  await expect(page.locator('dialog .hit a').first()).toHaveAttribute('href', '/incidents/gpustack-image-only/');

  await page.goto(`${copy.origin}/search/?q=${encodeURIComponent('no such column: models.image_only')}`);
  await expect(page.locator('search-page .hit a').first()).toHaveAttribute('href', '/incidents/gpustack-image-only/');

  await page.goto(`${copy.origin}/diagnose/`);
  await page.locator('diagnose-panel[data-ready]').waitFor();
  const { database } = await caseOf('gpustack/resolved-path', 'confirmed');
  await drop(page, await databaseFile('broken.sqlite', database));
  await expect(page.locator('.report .finding .badge').first()).toHaveText('Confirmed');
});

test('keeps the page that was read first, before there was a service worker', async ({ watched: page, copy }) => {
  await firstVisit(page, copy, READ);
  await expect.poll(async () => (await inCaches(page))['read']).toEqual([READ]);
  await copy.goAway();
  await page.goto(copy.origin + READ);
  await expect(page.locator('h1')).toContainText('resolved_path');
});

test('says of a page that was never read why it is not there, and what is', async ({ watched: page, copy }) => {
  await firstVisit(page, copy);
  await page.goto(copy.origin + READ);
  await expect.poll(async () => (await inCaches(page))['read']).toContain(READ);
  await copy.goAway();
  await page.goto(copy.origin + NEVER_READ);
  await expect(page).toHaveURL(copy.origin + NEVER_READ);
  await expect(page.locator('h1')).toHaveText('This page is not on your machine');
  await expect(page.locator('offline-notice')).toContainText('was never read on this machine');
  await page.getByRole('link', { name: /resolved_path/ }).click();
  await expect(page).toHaveURL(copy.origin + READ);
  await expect(page.locator('h1')).toContainText('resolved_path');
});

test('shows the newest page while there is a network', async ({ watched: page, copy }) => {
  await firstVisit(page, copy);
  await copy.update();
  await page.goto(`${copy.origin}/`);
  await expect(page.locator('h1')).toContainText(NEW_WORDS);
});

test('shows what is kept where the network takes too long', async ({ watched: page, copy }) => {
  await firstVisit(page, copy);
  copy.delay = 20_000;
  const begun = Date.now();
  await page.goto(`${copy.origin}/diagnose/`);
  await page.locator('diagnose-panel[data-ready]').waitFor();
  expect(Date.now() - begun).toBeLessThan(10_000);
});

test('an update leaves open tabs what they began with, is offered in them, and takes over when they are closed', async ({
  watched: old,
  context,
  copy,
}) => {
  await firstVisit(old, copy);
  await old.goto(copy.origin + READ);
  const oldScripts = ((await inCaches(old))['kept'] ?? []).filter((address) => /_astro\/.*\.js$/.test(address));
  expect(oldScripts.length).toBeGreaterThan(0);
  await copy.update();
  const young = await context.newPage();
  await young.goto(`${copy.origin}/`);
  await expect(young.locator('h1')).toContainText(NEW_WORDS);

  await expect(old.locator('.new-version')).toContainText('A new version of this site is there');
  // What the old tab loads only now is gone from the server.
  await old.keyboard.press('Control+k');
  await old.locator('dialog [data-text]').fill('no such column: models.image_only');
  await expect(old.locator('dialog .hit a').first()).toHaveAttribute('href', '/incidents/gpustack-image-only/');
  await old.keyboard.press('Escape');
  await expect(young.locator('.new-version')).toHaveCount(0);

  await old.locator('.new-version').getByRole('button', { name: 'Reload' }).click();
  await expect(old.locator('.new-version')).toHaveCount(0);
  await old.goto(`${copy.origin}/`);
  await expect(old.locator('h1')).toContainText(NEW_WORDS);

  const waiting = () =>
    context.newPage().then(async (page) => {
      await page.goto(`${copy.origin}/search/`);
      const is = await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null);
      await page.close();
      return is;
    });
  expect(await waiting()).toBe(true);
  await young.close();
  await old.goto('about:blank');
  await expect.poll(waiting).toBe(false);
  await old.goto(`${copy.origin}/`);
  const left = (await inCaches(old))['kept'] ?? [];
  expect(left.filter((address) => oldScripts.includes(address))).toEqual([]);
  await copy.goAway();
  await old.goto(`${copy.origin}/`);
  await expect(old.locator('h1')).toContainText(NEW_WORDS);
});

test('a page that was read in an older version still looks and works as it should', async ({
  watched: page,
  context,
  copy,
}) => {
  await firstVisit(page, copy);
  await page.goto(copy.origin + READ);
  const look = () => page.locator('h1').evaluate((heading) => getComputedStyle(heading).fontSize);
  const before = await look();
  const version = await page.locator('meta[name=site-version]').getAttribute('content');
  await copy.update();
  await page.goto(`${copy.origin}/`);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state))
    .toBe('installed');
  await page.goto('about:blank');
  const other = await context.newPage();
  await expect
    .poll(async () => {
      await other.goto(`${copy.origin}/`);
      const is = await other.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting === null);
      await other.goto('about:blank');
      return is;
    })
    .toBe(true);
  await copy.goAway();
  await page.goto(copy.origin + READ);
  await expect(page.locator('meta[name=site-version]')).toHaveAttribute('content', version ?? '');
  expect(await look()).toBe(before);
  await page.keyboard.press('Control+k');
  await page.locator('dialog [data-text]').fill('no such column: models.image_only');
  await expect(page.locator('dialog .hit a').first()).toHaveAttribute('href', '/incidents/gpustack-image-only/');
});

/** The browser itself looks whether the service worker has changed; it says nothing but its name. */
const withoutItsOwnLook = (requests: readonly string[]) => requests.filter((request) => request !== 'GET /sw.js');

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

test('what was read is bounded in number, and the newest stays', async ({ watched: page, copy }) => {
  await firstVisit(page, copy);
  await page.goto(copy.origin + READ);
  await expect.poll(async () => (await inCaches(page))['read']).toEqual([READ]);
  await page.evaluate(async () => {
    const name = (await caches.keys()).find((one) => one.includes('read')) ?? '';
    const cache = await caches.open(name);
    for (let n = 0; n < 80; n += 1) await cache.put(`/read/${n}/`, new Response('read'));
  });
  // Read again, it is the newest.
  await page.goto(copy.origin + READ);
  await expect.poll(async () => (await inCaches(page))['read']?.length).toBe(60);
  expect((await inCaches(page))['read']?.at(-1)).toBe(READ);
});

test('can be installed, and opens databases that the system hands over', async ({ watched: page, context, copy }) => {
  await firstVisit(page, copy);
  const browser = await context.newCDPSession(page);
  const { errors, data } = await browser.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
  // Tests run in a window that keeps nothing, and that is all that stands in the way.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
  const manifest = JSON.parse(data ?? '{}');
  for (const { src, sizes } of manifest.icons) {
    const icon = await page.evaluate(async (path) => {
      const picture = await createImageBitmap(await (await fetch(path)).blob());
      return `${picture.width}x${picture.height}`;
    }, `/${src}`);
    expect(icon).toBe(sizes);
  }
  expect(Object.values(manifest.file_handlers[0].accept).flat()).toEqual(['.sqlite', '.sqlite3', '.db']);

  // The queue of the browser is filled by the system alone; the file is a real one.
  const { buffer } = await databaseFile('x', (await caseOf('gpustack/resolved-path', 'confirmed')).database);
  await page.addInitScript((base64) => {
    const setConsumer = async (take: (launch: { files: FileSystemFileHandle[] }) => void) => {
      const folder = await navigator.storage.getDirectory();
      const file = await folder.getFileHandle('handed-over.db', { create: true });
      const writable = await file.createWritable();
      await writable.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
      await writable.close();
      take({ files: [file] });
    };
    Object.defineProperty(window, 'launchQueue', { value: { setConsumer } });
  }, buffer.toString('base64'));
  await page.goto(copy.origin + manifest.file_handlers[0].action.slice(1));
  await expect(page.locator('.report h2')).toHaveText('handed-over.db');
  await expect(page.locator('.report .finding .badge').first()).toHaveText('Confirmed');
  await expect(page.locator('html')).toHaveAttribute('data-airlock', 'closed');
});

test('the first visit is loaded before anything is kept, and what is kept is loaded once', async ({
  watched: page,
  copy,
}) => {
  copy.delay = 50;
  await page.goto(`${copy.origin}/diagnose/`);
  await page.locator('diagnose-panel[data-ready]').waitFor();
  const worker = copy.received.indexOf('GET /sw.js');
  const lastOfPage = copy.received.findIndex((request) => request.includes('.wasm'));
  expect(lastOfPage).toBeGreaterThan(-1);
  expect(worker === -1 || worker > lastOfPage).toBe(true);
  await kept(page);
  const loaded = copy.received.length;
  await page.reload();
  await page.locator('diagnose-panel[data-ready]').waitFor();
  expect(withoutItsOwnLook(copy.received.slice(loaded))).toEqual(['GET /diagnose/']);
});
