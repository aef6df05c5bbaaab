import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { SITE, test } from './built-site.ts';

/** Every route of the built site. */
const routes = readdirSync(SITE, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('index.html'))
  .map((path) => `/${path.replace(/index\.html$/, '')}`)
  .sort();

/** What axe-core looks for that depends on colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

test('there are routes to look at', () => {
  expect(routes.length).toBeGreaterThan(25);
});

/** A page that is not translated yet is the English one in a Chinese frame: a few of them stand for all. */
const isFallback = (route: string) =>
  readFileSync(join(SITE, route, 'index.html'), 'utf8').includes('sl-content-notice');
const fallbacks = routes.filter((route) => route.startsWith('/zh-cn/') && isFallback(route));
const looked = routes.filter((route) => !fallbacks.includes(route) || fallbacks.indexOf(route) < 2);

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
