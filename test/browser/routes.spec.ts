import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { builtRoutes, isUntranslated, SITE, test } from './built-site.ts';

const routes = builtRoutes();

/** What axe-core looks for that depends on colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

test('there are routes to look at', () => {
  expect(routes.length).toBeGreaterThan(25);
});

/** Of the pages that are the English one in a Chinese frame, a few stand for all. */
const untranslated = routes.filter(isUntranslated);
const looked = routes.filter((route) => !untranslated.includes(route) || untranslated.indexOf(route) < 2);

for (const route of looked) {
  test(`${route} keeps its policy and is accessible, light and dark`, async ({ watched: page, site }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(site.origin + route);
    await expect(page.locator('h1')).toHaveCount(1);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      const axe = new AxeBuilder({ page });
      // In the other scheme the same elements stand there in other colours.
      const { violations } = await (colorScheme === 'light' ? axe : axe.withRules(OF_COLOURS)).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    }
  });
}

test('every link of the site leads somewhere', () => {
  const broken = routes.flatMap((route) => {
    const html = readFileSync(join(SITE, route, 'index.html'), 'utf8');
    const links = [...html.matchAll(/<a\s[^>]*?href="([/#][^"]*)"/g)].map(([, href = '']) => href);
    return [...new Set(links)].flatMap((href) => {
      const { pathname, hash } = new URL(href, `https://site${route}`);
      const file = join(SITE, pathname);
      if (!routes.includes(pathname) && !(existsSync(file) && statSync(file).isFile())) return [`${route} → ${href}`];
      const id = decodeURIComponent(hash.slice(1));
      return hash !== '' && pathname === route && !html.includes(`id="${id}"`) ? [`${route} → ${hash}`] : [];
    });
  });
  expect(broken).toEqual([]);
});
