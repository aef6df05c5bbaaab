import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { caseOf, databaseFile, drop, expectFit, knowledge, openDiagnosis, test } from './built-site.ts';

async function dropCase(page: Page, signature: string, verdict: 'confirmed' | 'possible' | 'ruled-out', name = 'x.db') {
  const { database } = await caseOf(signature, verdict);
  await drop(page, await databaseFile(name, database));
  await expect(page.locator('.report h2')).toHaveText(name);
}

/** What a button hands over as a file. */
async function saved(page: Page, button: string) {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

test('a report is kept as Markdown, a page, JSON or text, behind the airlock and without a request', async ({
  watched: page,
  site,
}) => {
  await openDiagnosis(page, site);
  await page.waitForLoadState('networkidle');
  await dropCase(page, 'gpustack/resolved-path', 'confirmed', 'database.db');
  await expect(page.locator('html')).toHaveAttribute('data-airlock', 'closed');
  const before = site.received.length;
  await expect(page.locator('.keep')).toContainText('It holds no row of your data.');

  const markdown = await saved(page, 'Save as Markdown');
  expect(markdown.name).toBe('schema-clinic-database.db.md');
  expect(markdown.text).toContain('| column model_instances.resolved_path | present | absent |');
  const html = await saved(page, 'Save as a page (HTML)');
  expect(html.name).toBe('schema-clinic-database.db.html');
  expect(html.text).toMatch(/^<!doctype html>\n<html lang="en">/);
  const json = await saved(page, 'Save as JSON');
  expect(JSON.parse(json.text)).toMatchObject({ outcome: 'confirmed', app: { id: 'gpustack' }, asked: [] });
  const text = await saved(page, 'Save as text');
  expect(text.text).toContain('CONFIRMED Stamped c45e397531d1');
  expect(site.received.slice(before)).toEqual([]);

  // The page that was kept says the same by itself.
  await page
    .context()
    .newPage()
    .then(async (kept) => {
      await kept.setContent(html.text);
      await expect(kept.getByRole('heading', { level: 1 })).toContainText('database.db');
      await expect(kept.locator('.fault')).toContainText('absent');
      const { violations } = await new AxeBuilder({ page: kept }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: at }) => at).join(' | ')}`)).toEqual([]);
      await kept.close();
    });
});

test('says that lines of a log are quoted where one was pasted', async ({ watched: page, site }) => {
  const { database, log } = await caseOf('pyspur/empty-version-table', 'confirmed');
  await openDiagnosis(page, site);
  await page.getByLabel('Error or log').fill(log ?? '');
  await drop(page, await databaseFile('db.sqlite', database));
  await expect(page.locator('.keep')).toContainText('It quotes lines of the log that you pasted');
});

test('what needs doing comes before the proof, and what can be looked up is made when it is opened', async ({
  watched: page,
  site,
}) => {
  await openDiagnosis(page, site);
  await dropCase(page, 'gpustack/resolved-path', 'confirmed');
  const finding = page.locator('.finding').first();
  await expect(finding.locator('.todo')).toContainText('First: Stop GPUStack and copy database.db');
  await expect(page.locator('.headline')).not.toContainText('Stop GPUStack and copy');
  const order = await finding.evaluate((section) =>
    [...section.querySelectorAll('.badge, .todo, .table')].map(({ className }) => className),
  );
  expect(order).toEqual(['badge', 'todo', 'table']);
  const fold = page.locator('.report details').filter({ hasText: 'What was ruled out, and why' });
  await expect(fold.locator('li')).toHaveCount(0);
  await fold.locator('summary').click();
  await expect(fold.locator('li').first()).toBeVisible();
  await fold.locator('summary').click();
  await fold.locator('summary').click();
  await expect(fold.locator('ul')).toHaveCount(1);
});

test('what would settle a possible finding is a click away', async ({ watched: page, site }) => {
  await openDiagnosis(page, site);
  await dropCase(page, 'healthchecks/badge-key-not-null', 'possible');
  await page.locator('.todo').getByRole('link', { name: 'the release that is running' }).click();
  await expect(page.getByLabel('Release that is running')).toBeFocused();
  expect(page.url()).toBe(`${site.origin}/diagnose/`);
});

test('speaks Chinese in its headings, and says that its sentences are English', async ({ watched: page, site }) => {
  await page.goto(`${site.origin}/zh-cn/diagnose/?signature=gpustack/resolved-path`);
  await page.locator('diagnose-panel[data-ready]').waitFor();
  await dropCase(page, 'gpustack/resolved-path', 'confirmed');
  const report = page.locator('.report');
  await expect(report.locator('.asked h3')).toHaveText('你要查的问题');
  await expect(report.locator('.finding .badge')).toHaveText('已确认');
  await expect(report.locator('.todo h4')).toHaveText('该怎么做');
  await expect(report.locator('.todo h4')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.locator('[data-results]')).toHaveAttribute('lang', 'en');
  await expect(report.locator('a.writeup')).toHaveAttribute('href', '/zh-cn/incidents/gpustack-resolved-path/');
  await expect(report.getByRole('button', { name: '存为 JSON' })).toBeVisible();
});

test('a report with everything in it is accessible, on a phone and in both colours', async ({
  watched: page,
  site,
}) => {
  await page.goto(
    `${site.origin}/diagnose/?signature=gpustack/resolved-path&signature=gpustack/restart-columns&app=oncall`,
  );
  await page.locator('diagnose-panel[data-ready]').waitFor();
  await page.getByLabel('Error or log').fill('web-1 | no such column: model_instances.resolved_path');
  await dropCase(page, 'gpustack/resolved-path', 'confirmed');
  for (const summary of await page.locator('.report summary').all()) await summary.click();
  await expectFit(page, [
    [360, 'dark'],
    [320, 'light'],
    [1280, 'light'],
  ]);
});

test('a link of a maintainer says which app is meant, and offers its releases at once', async ({
  watched: page,
  site,
}) => {
  await page.goto(`${site.origin}/diagnose/?app=healthchecks`);
  const meant = page.locator('meant-here');
  await expect(meant).toContainText('Healthchecks');
  await expect(meant.getByRole('link')).toHaveAttribute('href', '/apps/healthchecks/');
  const { catalogues } = await knowledge();
  const states = catalogues.find(({ app }) => app === 'healthchecks')?.states ?? [];
  const releases = states.flatMap((state) => Object.keys(state.releases));
  await expect(page.locator('#releases option')).toHaveCount(releases.length);
  await expect(page.locator('#releases option').first()).toHaveAttribute('value', releases.at(-1) ?? '');
  // The file says itself what it is.
  await dropCase(page, 'gpustack/resolved-path', 'confirmed');
  await expect(page.locator('.about')).toContainText('GPUStack');
});

test('a link that names what is not known says so, and nothing of it becomes HTML', async ({ watched: page, site }) => {
  await page.goto(`${site.origin}/diagnose/?app=%3Cimg%20src=x%20onerror=alert(1)%3E&signature=no/body`);
  const meant = page.locator('meant-here');
  await expect(meant).toContainText('names an app that is not known here');
  await expect(meant).toContainText('names a failure that is not known here');
  await expect(meant.getByRole('link', { name: 'GPUStack' })).toHaveAttribute('href', '/apps/gpustack/');
  await expect(meant.locator('img')).toHaveCount(0);
  await page.goto(`${site.origin}/diagnose/`);
  await page.locator('diagnose-panel[data-ready]').waitFor();
  await expect(meant).toBeHidden();
});

test('the page for maintainers has links and a badge that work', async ({ watched: page, site }) => {
  for (const [route, diagnose] of [
    ['/maintainers/', '/diagnose/'],
    ['/zh-cn/maintainers/', '/zh-cn/diagnose/'],
  ] as const) {
    await page.goto(site.origin + route);
    const { apps } = await knowledge();
    await expect(page.locator('tbody tr')).toHaveCount(apps.length);
    for (const { id, name } of apps) {
      const row = page.locator('tbody tr').filter({ hasText: name });
      await expect(row.locator('td a')).toHaveAttribute('href', `${diagnose}?app=${id}`);
    }
    const badge = page.locator('img[src$="/badge.svg"]');
    await expect(badge).toBeVisible();
    expect(await badge.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(206);
    const code = await page.locator('.copy button[data-code*="badge.svg"]').getAttribute('data-code');
    expect(code).toMatch(/^\[!\[.+\]\(https?:\/\/[^)]+\/badge\.svg\)\]\(https?:\/\/[^)]+\/diagnose\/\?app=[a-z]+\)$/);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
  }
});
