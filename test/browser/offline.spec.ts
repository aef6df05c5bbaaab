import { expect } from '@playwright/test';
import {
  firstVisit,
  inCaches,
  NEVER_READ,
  READ,
  searchesAndDiagnoses,
  test,
  withoutItsOwnLook,
} from './offline-visit.ts';
import { NEW_WORDS } from './site-copy.ts';

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

  await searchesAndDiagnoses(page, copy);
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

test('shows what is kept where the host is broken', async ({ watched: page, copy }) => {
  await firstVisit(page, copy);
  await page.goto(copy.origin + READ);
  await expect.poll(async () => (await inCaches(page))['read']).toContain(READ);
  copy.isBroken = true;
  await page.goto(copy.origin + READ);
  await expect(page.locator('h1')).toContainText('resolved_path');
  await page.goto(`${copy.origin}/diagnose/`);
  await page.locator('diagnose-panel[data-ready]').waitFor();
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

test('the first visit is loaded before anything is kept, and what is kept is loaded once', async ({
  watched: page,
  copy,
}) => {
  copy.delay = 100;
  await page.addInitScript(() => {
    const register = ServiceWorkerContainer.prototype.register;
    ServiceWorkerContainer.prototype.register = function (...address) {
      const isReady = document.querySelector('diagnose-panel[data-ready]') !== null;
      document.documentElement.dataset['registeredAt'] = `${document.readyState}, ${isReady ? 'ready' : 'not ready'}`;
      return register.apply(this, address);
    };
  });
  await firstVisit(page, copy, '/diagnose/');
  await expect(page.locator('html')).toHaveAttribute('data-registered-at', 'complete, ready');
  const loaded = copy.received.length;
  await page.reload();
  await page.locator('diagnose-panel[data-ready]').waitFor();
  expect(withoutItsOwnLook(copy.received.slice(loaded))).toEqual(['GET /diagnose/']);
});
