import { expect } from '@playwright/test';
import { caseOf, databaseFile, drop, openDiagnosis, test } from './built-site.ts';
import { WAYS_OUT } from './ways-out.ts';

test('sends nothing once a file was chosen, from the page or from a worker', async ({ page, site }) => {
  const { database } = await caseOf('gpustack/resolved-path', 'confirmed');
  const elsewhere = site.origin.replace('127.0.0.1', 'localhost');

  await openDiagnosis(page, site);
  // The test can fail: before a file is chosen the way out is open.
  expect(await page.evaluate((origin) => fetch(`${origin}/before`).then(() => 'open'), site.origin)).toBe('open');
  await page.waitForLoadState('networkidle');
  const before = site.received.length;
  expect(site.received).toContain('GET /before');

  await drop(page, await databaseFile('secret.sqlite', database));
  await expect(page.locator('.report .finding')).toHaveCount(1);

  for (const origin of [site.origin, elsewhere]) {
    const fromPage = (await page.evaluate(`(${WAYS_OUT})(${JSON.stringify(origin)})`)) as Record<string, string>;
    const fromWorker = (await page.evaluate(
      ([code, target]) =>
        new Promise((resolve, reject) => {
          const script = `(${code})(${JSON.stringify(target)}).then((results) => postMessage(results))`;
          const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = (event) => reject(new Error(event.message));
        }),
      [WAYS_OUT, origin] as const,
    )) as Record<string, string>;
    expect(Object.values(fromPage)).not.toContain('went out');
    expect(Object.values(fromWorker)).not.toContain('went out');
  }
  await page.waitForTimeout(500);
  expect(site.received.slice(before)).toEqual([]);
});

test('closes before the worker is made, and cannot be opened again', async ({ page, site }) => {
  const { database } = await caseOf('gpustack/resolved-path', 'confirmed');
  await page.addInitScript(() => {
    const Original = Worker;
    window.Worker = class extends Original {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        if (String(url).startsWith('blob:')) {
          document.documentElement.dataset['closedAtWorker'] = String(
            document.querySelectorAll('meta[http-equiv="Content-Security-Policy"]').length > 0 &&
              document.documentElement.dataset['airlock'] === 'closed',
          );
        }
      }
    };
  });
  await openDiagnosis(page, site);
  await drop(page, await databaseFile('secret.sqlite', database));
  await expect(page.locator('.report .finding')).toHaveCount(1);
  await expect(page.locator('html')).toHaveAttribute('data-closed-at-worker', 'true');
  const reopened = await page.evaluate(async () => {
    for (const meta of document.querySelectorAll('meta[http-equiv]')) meta.remove();
    return fetch('/knowledge.json').then(
      () => 'went out',
      () => 'refused',
    );
  });
  expect(reopened).toBe('refused');
});

test('lets a second file in without asking the network for anything', async ({ watched: page, site }) => {
  const one = await databaseFile('one.sqlite', (await caseOf('gpustack/resolved-path', 'confirmed')).database);
  const two = await databaseFile('two.sqlite', (await caseOf('oncall/custom-button-trigger', 'confirmed')).database);
  await openDiagnosis(page, site);
  await page.waitForLoadState('networkidle');
  const before = site.received.length;
  await drop(page, one);
  await expect(page.locator('.report h2')).toHaveText('one.sqlite');
  await drop(page, two);
  await expect(page.locator('.report h2')).toHaveText('two.sqlite');
  // The search was made ready before, and still works.
  await page.keyboard.press('Control+k');
  await page.locator('dialog textarea').fill('no such column: model_instances.resolved_path');
  await expect(page.locator('dialog .hit a').first()).toHaveAttribute('href', '/incidents/gpustack-resolved-path/');
  expect(site.received.slice(before)).toEqual([]);
});
