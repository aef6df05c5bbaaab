import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { migrationTools } from '../../src/migration-tools/index.ts';
import { knowledge, test } from './built-site.ts';

const entries = (page: Page) => page.locator('filter-list [data-entry]:visible');
const status = (page: Page) => page.locator('filter-list [role=status]');

test('filters incidents by app, release and kind without a reload, and the address says so', async ({
  watched: page,
  site,
}) => {
  const { incidents } = await knowledge();
  const ofGpustack = incidents.filter(({ app }) => app === 'gpustack').length;
  await page.goto(`${site.origin}/incidents/`);
  await expect(entries(page)).toHaveCount(incidents.length);
  const loaded = site.received.length;
  await page.getByLabel('App').selectOption('gpustack');
  await expect(entries(page)).toHaveCount(ofGpustack);
  await expect(status(page)).toHaveText(`${ofGpustack} of ${incidents.length}`);
  await expect(page.getByRole('heading', { name: 'PySpur' })).toBeHidden();
  await expect(page.locator('[data-group=gpustack] [data-count]')).toHaveText(String(ofGpustack));
  // Migration tools of other apps would leave nothing.
  await expect(page.getByLabel('Migration tool').locator('option[value=django]')).toHaveText(/\(0\)/);
  await page.getByLabel('Release').fill('v0.5.1');
  await page.getByLabel('Affected').selectOption('yes');
  await expect(page).toHaveURL(`${site.origin}/incidents/?app=gpustack&affected=yes&release=v0.5.1`);
  await expect(entries(page).getByRole('link')).toContainText([
    'duplicate column name: categories',
    'models.image_only',
  ]);
  // With another address a browser asks for the icon again, and for nothing else.
  expect(site.received.slice(loaded).filter((line) => !line.includes('favicon'))).toEqual([]);
  await page.reload();
  await expect(entries(page)).toHaveCount(2);
  await expect(page.getByLabel('Release')).toHaveValue('v0.5.1');
});

test('goes back and forth through what was chosen', async ({ watched: page, site }) => {
  await page.goto(`${site.origin}/incidents/`);
  const all = await entries(page).count();
  await page.getByLabel('App').selectOption('oncall');
  await expect(entries(page)).toHaveCount(1);
  await page.getByLabel('App').selectOption('');
  await expect(entries(page)).toHaveCount(all);
  await page.goBack();
  await expect(entries(page)).toHaveCount(1);
  await expect(page.getByLabel('App')).toHaveValue('oncall');
  await page.goBack();
  await expect(entries(page)).toHaveCount(all);
  await page.goForward();
  await expect(page).toHaveURL(/\?app=oncall$/);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page).toHaveURL(`${site.origin}/incidents/`);
  await expect(page.getByRole('button', { name: 'Clear' })).toBeHidden();
});

test('says where nothing fits, and what is no release', async ({ watched: page, site }) => {
  await page.goto(`${site.origin}/incidents/?app=healthchecks&release=latest&affected=no`);
  await expect(page.getByText('This names no release')).toBeVisible();
  await expect(entries(page)).not.toHaveCount(0);
  await page.getByLabel('Words').fill('nothing that anybody wrote');
  await expect(status(page)).toHaveText('Nothing here fits all of that.');
  await expect(entries(page)).toHaveCount(0);
});

test('filters error messages by words and by tool', async ({ watched: page, site }) => {
  await page.goto(`${site.origin}/errors/?tool=knex`);
  await expect(entries(page).getByRole('link', { name: 'Migration table is already locked' })).toBeVisible();
  await page.getByLabel('Words').fill('directory CORRUPT');
  await expect(entries(page)).toHaveCount(1);
  await expect(page).toHaveURL(/\?tool=knex&q=directory\+CORRUPT$/);
  await expect(page.getByRole('heading', { name: 'SQLite' })).toBeHidden();
});

test('finds a migration tool by what it leaves, and has a page for each', async ({ watched: page, site }) => {
  await page.goto(`${site.origin}/tools/`);
  await expect(entries(page)).toHaveCount(migrationTools.length);
  await page.getByLabel('Words').fill('_alembic_tmp_');
  await expect(entries(page)).toHaveCount(1);
  await entries(page).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Alembic');
  await expect(page.getByText('alembic_version[_…]')).toBeVisible();
  await expect(page.getByText('_alembic_tmp_{table}')).toBeVisible();
  await expect(page.getByRole('link', { name: "Can't locate revision" }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: /^GPUStack: no such column: model_instances/ })).toBeVisible();
});

for (const route of ['/incidents/', '/errors/', '/tools/', '/apps/', '/zh-cn/incidents/']) {
  test(`${route} is all there without JavaScript, and at 320 pixels`, async ({ browser, site }) => {
    const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    await page.goto(site.origin + route);
    const links = page.locator('.page-list a');
    expect(await links.count()).toBeGreaterThan(3);
    for (const link of await links.all()) await expect(link).toBeVisible();
    await expect(page.locator('filter-list form')).toBeHidden();
    const [width, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(width).toBeLessThanOrEqual(shown ?? 0);
    await page.close();
  });
}

test('is filtered with the keyboard alone, and is accessible while it is', async ({ watched: page, site }) => {
  await page.goto(`${site.origin}/zh-cn/incidents/`);
  await page.getByLabel('关键词').focus();
  await page.keyboard.type('badge');
  await expect(entries(page)).toHaveCount(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/\?app=healthchecks&q=badge$/);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
  }
});

test('the header says where one is, and the footer leads everywhere', async ({ watched: page, site }) => {
  await page.goto(`${site.origin}/zh-cn/tools/knex/`);
  await expect(page.locator('.places [aria-current]')).toHaveText('迁移工具');
  const links = page.locator('.site-foot a');
  for (const link of await links.all()) {
    const response = await page.request.get(site.origin + (await link.getAttribute('href')));
    expect(response.status(), await link.innerText()).toBe(200);
  }
});
