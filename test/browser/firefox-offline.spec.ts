import { expect } from '@playwright/test';
import { caseOf, databaseFile, drop } from './built-site.ts';
import { test } from './firefox.ts';
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
  await page.goto(`${copy.origin}/search/?q=${encodeURIComponent('no such column: models.image_only')}`);
  await expect(page.locator('search-page .hit a').first()).toHaveAttribute('href', '/incidents/gpustack-image-only/');
  await page.goto(`${copy.origin}/diagnose/`);
  await page.locator('diagnose-panel[data-ready]').waitFor();
  const { database } = await caseOf('gpustack/resolved-path', 'confirmed');
  await drop(page, await databaseFile('broken.sqlite', database));
  await expect(page.locator('.report .finding .badge').first()).toHaveText('Confirmed');
  await copy.remove();
});
