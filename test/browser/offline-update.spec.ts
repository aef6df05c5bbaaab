import { type BrowserContext, expect } from '@playwright/test';
import { firstVisit, inCaches, READ, test } from './offline-visit.ts';
import { NEW_WORDS, type SiteCopy } from './site-copy.ts';

/** Whether a new version waits until the tabs of the old one are closed. Opening one more lets the browser look for it. */
async function isWaiting(context: BrowserContext, copy: SiteCopy): Promise<boolean> {
  const page = await context.newPage();
  await page.goto(`${copy.origin}/search/`);
  const waits = await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting != null);
  await page.close();
  return waits;
}

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

  expect(await isWaiting(context, copy)).toBe(true);
  await young.close();
  await old.goto('about:blank');
  await expect.poll(() => isWaiting(context, copy)).toBe(false);
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
  await expect.poll(() => isWaiting(context, copy)).toBe(true);
  await page.goto('about:blank');
  await expect.poll(() => isWaiting(context, copy)).toBe(false);
  await copy.goAway();
  await page.goto(copy.origin + READ);
  await expect(page.locator('meta[name=site-version]')).toHaveAttribute('content', version ?? '');
  expect(await look()).toBe(before);
  await page.keyboard.press('Control+k');
  await page.locator('dialog [data-text]').fill('no such column: models.image_only');
  await expect(page.locator('dialog .hit a').first()).toHaveAttribute('href', '/incidents/gpustack-image-only/');
});
