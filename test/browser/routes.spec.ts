import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { builtRoutes, isUntranslated, SITE, test } from './built-site.ts';

const routes = builtRoutes();

/** Tests that share the routes: a page of its own for each would take half as long again. */
const PARTS = 8;

/** What axe-core looks for that depends on colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

test('there are routes to look at', () => {
  expect(routes.length).toBeGreaterThan(25);
});

/** Of the pages that are the English one in a Chinese frame, two are enough. */
const untranslated = routes.filter(isUntranslated);
/** They have the facts of the English ones, with Chinese words around them: one of so many stands for the others. */
const chineseTools = routes.filter((route) => /^\/zh-cn\/tools\/./.test(route));
const ONE_IN = 4;
const looked = routes.filter(
  (route) => untranslated.indexOf(route) < 2 && Math.max(0, chineseTools.indexOf(route)) % ONE_IN === 0,
);

for (let part = 0; part < PARTS; part += 1) {
  const shared = looked.filter((_, at) => at % PARTS === part);

  test(`${shared.length} routes keep their policy and are accessible, light and dark (${part + 1} of ${PARTS})`, async ({
    watched: page,
    site,
  }) => {
    test.setTimeout(240_000);
    const faults: string[] = [];
    for (const route of shared) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(site.origin + route);
      await expect(page.locator('h1'), route).toHaveCount(1);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        // No frame of another site is in them; to look for one takes as long as all the rest.
        const axe = new AxeBuilder({ page }).setLegacyMode(true);
        // In the other scheme the same elements stand there in other colours.
        const { violations } = await (colorScheme === 'light' ? axe : axe.withRules(OF_COLOURS)).analyze();
        for (const { id, nodes } of violations) {
          faults.push(`${route}, ${colorScheme}: ${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
        }
      }
    }
    expect(faults).toEqual([]);
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
