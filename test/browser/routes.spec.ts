import { readdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { SITE, test } from './built-site.ts';

/** Every route of the built site. */
const routes = readdirSync(SITE, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('index.html'))
  .map((path) => `/${path.replace(/index\.html$/, '')}`)
  .sort();

test('there are routes to look at', () => {
  expect(routes.length).toBeGreaterThan(25);
});

for (const route of routes) {
  test(`${route} keeps its policy and is accessible, light and dark`, async ({ watched: page, site }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(site.origin + route);
    await page.waitForLoadState('networkidle');
    await expect(page.locator('h1')).toHaveCount(1);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    }
  });
}

test('every link of the site leads somewhere', async ({ page, site }) => {
  const broken: string[] = [];
  for (const route of routes) {
    await page.goto(site.origin + route);
    const links = await page
      .locator('a[href^="/"], a[href^="#"]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const link of new Set(links)) {
      const { pathname, hash } = new URL(link);
      if (!routes.includes(pathname)) broken.push(`${route} → ${pathname}`);
      else if (
        hash !== '' &&
        pathname === route &&
        (await page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`).count()) === 0
      ) {
        broken.push(`${route} → ${hash}`);
      }
    }
  }
  expect(broken).toEqual([]);
});
