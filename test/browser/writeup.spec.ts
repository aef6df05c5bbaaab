import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { caseOf, databaseFile, drop, openDiagnosis, test } from './built-site.ts';

const ONCALL = '/incidents/oncall-custom-button-trigger/';
const HEALTHCHECKS = '/incidents/healthchecks-badge-key-not-null/';

const way = (page: Page) => page.getByRole('navigation', { name: 'The way through' });
const block = (page: Page, text: string) => page.locator('.expressive-code').filter({ hasText: text }).first();

/** The text that the copy button of a block holds. */
const copied = async (page: Page, text: string) =>
  (await block(page, text).locator('.copy button').getAttribute('data-code'))?.replaceAll('\u007f', '\n');

test('the way through is always in sight, leads to its sections, and shows where one is', async ({
  watched: page,
  site,
}) => {
  await page.goto(site.origin + ONCALL);
  await expect(way(page).locator('ol a')).toHaveText(['Affected?', 'Copy first', 'Fix', 'Verify', 'Undo']);
  await expect(way(page).locator('[aria-current]')).toHaveCount(0);
  for (const [name, heading] of [
    ['Copy first', 'First, make a safe copy'],
    ['Undo', 'Undo'],
    ['Affected?', 'Are you affected?'],
  ] as const) {
    await way(page).getByRole('link', { name }).click();
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeInViewport();
    await expect(way(page).locator('[aria-current=location]')).toHaveText(name);
    await expect(way(page)).toBeInViewport({ ratio: 1 });
    // The heading is not behind the bar.
    const [bar, target] = await Promise.all([
      way(page).boundingBox(),
      page.getByRole('heading', { name: heading, exact: true }).boundingBox(),
    ]);
    expect(target?.y ?? 0).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
  }
  // A section that is no stage ends the one before it.
  await page.getByRole('heading', { name: 'What is not known' }).evaluate((heading) => heading.scrollIntoView());
  await expect(way(page).locator('[aria-current]')).toHaveCount(0);
});

test('on a phone the bar is one line, in the place of the list of headings', async ({ watched: page, site }) => {
  for (const [width, route] of [
    [360, ONCALL],
    [320, ONCALL],
    [360, `/zh-cn${HEALTHCHECKS}`],
  ] as const) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(site.origin + route);
    const bar = page.locator('way-through nav');
    expect((await bar.boundingBox())?.height ?? 99).toBeLessThan(48);
    await expect(page.locator('mobile-starlight-toc nav')).toBeHidden();
    await bar.locator('summary').click();
    const last = bar.locator('details li').last();
    await last.scrollIntoViewIfNeeded();
    await last.locator('a').click();
    await expect(bar.locator('details')).not.toHaveAttribute('open');
    await expect(page.locator('#known-by')).toBeInViewport();
    await bar.locator('ol a').last().click();
    await expect(bar.locator('ol a').last()).toHaveAttribute('aria-current', 'location');
    expect((await bar.boundingBox())?.height ?? 99).toBeLessThan(48);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  }
});

test('without a script the bar leads to its sections, and no form is there that would do nothing', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.origin + ONCALL);
  await way(page).getByRole('link', { name: 'Fix' }).click();
  await expect(page.getByRole('heading', { name: 'The way back' })).toBeInViewport();
  await expect(page.locator('own-values')).toBeHidden();
  await context.close();
});

test('commands have the names that the reader gives, also when they are copied, and the original at a click', async ({
  watched: page,
  site,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(site.origin + ONCALL);
  await page.waitForLoadState('networkidle');
  const before = site.received.length;
  await page.getByText('Your names in the commands').click();
  await page.getByLabel('Service engine of Docker Compose').fill('oncall-engine');
  await page.getByLabel('Path of the database').fill('/srv/oncall/mine.db');
  await page.getByLabel('Volume PROJECT_oncall_data').fill('prod_oncall');
  const copy = block(page, './oncall-copy.db');
  await expect(copy.locator('.ec-line')).toHaveText([
    'docker compose stop oncall-engine celery',
    'docker compose cp oncall-engine:/srv/oncall/mine.db ./oncall-copy.db',
  ]);
  await expect(copy.locator('.own')).toHaveText(['oncall-engine', 'oncall-engine', '/srv/oncall', 'mine.db']);
  await copy.hover();
  await copy.getByRole('button', { name: 'Copy to clipboard' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'docker compose stop oncall-engine celery\ndocker compose cp oncall-engine:/srv/oncall/mine.db ./oncall-copy.db',
  );
  expect(await copied(page, 'prod_oncall:/d')).toContain(
    "'cp /b/oncall-copy.db /d/mine.db && rm -f /d/mine.db-journal",
  );

  const original = page.getByRole('button', { name: 'Show the original' }).first();
  await original.click();
  await expect(original).toHaveAttribute('aria-pressed', 'true');
  await expect(copy.locator('.ec-line').first()).toHaveText('docker compose stop engine celery');
  expect(await copied(page, './oncall-copy.db')).toContain('docker compose stop engine celery');
  await original.click();
  await expect(copy.locator('.ec-line').first()).toHaveText('docker compose stop oncall-engine celery');

  // There again on the other page of the app, in this tab; and nothing was asked of the network.
  expect(site.received.slice(before)).toEqual([]);
  expect(page.url()).toBe(site.origin + ONCALL);
  await page.goto(`${site.origin}/apps/oncall/`);
  await expect(block(page, 'oncall-engine')).toBeVisible();
  await page.getByText('Your names in the commands').click();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page.locator('.own')).toHaveCount(0);
});

test('what a shell would read in its own way is not put in, and is said', async ({ watched: page, site }) => {
  await page.goto(site.origin + HEALTHCHECKS);
  await page.getByText('Your names in the commands').click();
  await page.getByLabel('Service web').fill('web; rm -rf /');
  await expect(page.getByText('anything else a shell would read in its own way')).toBeVisible();
  await expect(page.getByLabel('Service web')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('.own')).toHaveCount(0);
  await page.getByLabel('Service web').fill('hc');
  await expect(page.getByText('anything else a shell would read in its own way')).toBeHidden();
  await expect(page.locator('.own').first()).toHaveText('hc');
});

test('a diagnosis before it offers what it was told, and puts in nothing by itself', async ({
  watched: page,
  site,
}) => {
  const { database } = await caseOf('healthchecks/badge-key-not-null', 'possible');
  await openDiagnosis(page, site);
  await drop(page, await databaseFile('health.db', database));
  await page.locator('.report a.writeup').first().click();
  await expect(page.locator('.own')).toHaveCount(0);
  await page.getByText('Your names in the commands').click();
  await expect(page.getByText('The file that you diagnosed is called')).toContainText('health.db');
  await page.getByRole('button', { name: 'The original has this name, too' }).click();
  await expect(page.getByLabel('Path of the database')).toHaveValue('/data/health.db');
  await expect(block(page, 'sqlite3 hc-look/health.db')).toBeVisible();
});

test('“check your file for this” leads to a report that begins with it', async ({ watched: page, site }) => {
  await page.goto(`${site.origin}/incidents/gpustack-resolved-path/`);
  await page.getByRole('link', { name: 'Check your file for this' }).click();
  await expect(page).toHaveURL(/\/diagnose\/\?signature=gpustack\/resolved-path&signature=gpustack\/restart-columns$/);
  await page.locator('diagnose-panel[data-ready]').waitFor();
  await expect(page.locator('meant-here [data-asked] a')).toHaveCount(2);
  const { database } = await caseOf('gpustack/resolved-path', 'confirmed');
  await drop(page, await databaseFile('database.db', database));
  await expect(page.locator('.report .asked li .badge')).toHaveText(['Confirmed', 'Ruled out']);
  await drop(
    page,
    await databaseFile('other.db', (await caseOf('oncall/custom-button-trigger', 'confirmed')).database),
  );
  await expect(page.locator('.report h2')).toHaveText('other.db');
  await expect(page.locator('.report .asked li').first()).toContainText(
    'this is a failure of GPUStack, and the file is a database of Grafana OnCall',
  );
});

test('the signature is there in sentences, on the writeup and on the page of a message', async ({
  watched: page,
  site,
}) => {
  await page.goto(site.origin + HEALTHCHECKS);
  const signature = page.locator('.signature');
  await expect(signature).toContainText('We call it this when:');
  await expect(signature).toContainText('column badge_key of table api_check is NOT NULL');
  await expect(signature.locator('.wrong').first()).toBeVisible();
  await page.goto(`${site.origin}/zh-cn${HEALTHCHECKS}`);
  await expect(signature).toContainText('表 api_check 的列 badge_key 带有 NOT NULL 约束');
  await page.goto(`${site.origin}/errors/no-such-table/`);
  await expect(page.locator('#known-by ~ .signature').first()).toContainText('We call it this when:');
  await page.goto(`${site.origin}/errors/database-is-locked/`);
  await expect(page.locator('#known-by')).toHaveCount(0);
});

test('on paper there is what it says and what to type, and nothing else', async ({ watched: page, site }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(site.origin + HEALTHCHECKS);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const gone of ['header', 'way-through', 'own-values', '.check-yours', '.sidebar-pane', '.tablist-wrapper']) {
    for (const element of await page.locator(gone).all()) await expect(element).toBeHidden();
  }
  // Every reader's commands, each under its name.
  const panels = page.locator('starlight-tabs').first().locator('[role=tabpanel]');
  await expect(panels).toHaveCount(3);
  for (const panel of await panels.all()) await expect(panel).toBeVisible();
  await expect(panels.nth(1)).toHaveAttribute('data-tab', 'Docker');
  const link = page.locator('#sources ~ ul a[href^=https]').first();
  const behind = await link.evaluate((element) => getComputedStyle(element, '::after').content);
  expect(behind).toContain('https://github.com/');
  const [text, paper] = await page
    .locator('h1')
    .evaluate((heading) => [getComputedStyle(heading).color, getComputedStyle(document.body).backgroundColor]);
  expect(text).toBe('rgb(17, 17, 17)');
  expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(paper);
});

test('the form and the bar are accessible when they are open, light and dark', async ({ watched: page, site }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(site.origin + ONCALL);
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    await page.getByText('Your names in the commands').click();
    await page.getByLabel('Service engine of Docker Compose').fill('no name');
    await page.getByLabel('Container ENGINE').fill('mine');
    await page.locator('way-through summary').click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
  }
});

test('the form is used with the keyboard alone', async ({ watched: page, site }) => {
  await page.goto(site.origin + HEALTHCHECKS);
  await page.getByText('Your names in the commands').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Service web')).toBeFocused();
  await page.keyboard.type('hc');
  const toggle = page.getByRole('button', { name: 'Show the original' }).first();
  await toggle.focus();
  await page.keyboard.press('Space');
  await expect(toggle).toBeFocused();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
});
