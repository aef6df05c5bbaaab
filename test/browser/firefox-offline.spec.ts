import { expect } from '@playwright/test';
import { test } from './firefox.ts';
import { searchesAndDiagnoses } from './offline-visit.ts';
import { copySite } from './site-copy.ts';

test.use({ serviceWorkers: 'allow' });

test('Firefox diagnoses, searches and shows what was read without a network', async ({ page }) => {
  const copy = await copySite();
  await page.goto(`${copy.origin}/`);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await page.goto(`${copy.origin}/incidents/gpustack-resolved-path/`);
  await expect
    .poll(() => page.evaluate(async (address) => (await caches.match(address)) !== undefined, page.url()))
    .toBe(true);
  await copy.goAway();

  await page.goto(`${copy.origin}/incidents/gpustack-resolved-path/`);
  await expect(page.locator('h1')).toContainText('resolved_path');
  await page.goto(`${copy.origin}/errors/no-such-table/`);
  await expect(page.locator('h1')).toHaveText('This page is not on your machine');
  await searchesAndDiagnoses(page, copy);
  await copy.remove();
});
