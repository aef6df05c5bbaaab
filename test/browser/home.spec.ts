import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { scriptFrom } from '../../src/catalogue/script-from.ts';
import { type ChosenFile, caseOf, databaseFile, drop, knowledge, SITE, test } from './built-site.ts';

// What the page itself asks for is counted here, and not what is kept in the background for later.
test.use({ serviceWorkers: 'block' });

const MESSAGE = 'sqlite3.OperationalError: no such column: model_instances.resolved_path';
const WRITEUP = '/incidents/gpustack-resolved-path/';

/** Bytes as most hosts send them that the first route may take, all that it loads by itself included. */
const MOST_BYTES = 45 * 1024;

const field = (page: Page) => page.locator('home-desk textarea[data-text]');
const firstHit = (page: Page) => page.locator('home-desk .hit a').first();
const status = (page: Page) => page.locator('home-desk [data-stage]');

async function brokenDatabase(name: string): Promise<ChosenFile> {
  const { catalogues, samples } = await knowledge();
  const sample = samples.find(({ title }) => title.includes('edited in place'));
  if (sample === undefined) throw new Error('there is no sample of a revision that was edited in place');
  return databaseFile(name, scriptFrom(sample.at, sample.database, catalogues));
}

const textFile = (name: string, text: string): ChosenFile => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});

function sent(received: readonly string[]): number {
  const paths = received
    .map((line) => line.replace('GET ', ''))
    .map((path) => (path.endsWith('/') ? `${path}index.html` : path));
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(SITE, path))).length, 0);
}

test('takes little, and nothing of the diagnosis until somebody reaches for a file', async ({
  watched: page,
  site,
}) => {
  await page.goto(site.origin, { waitUntil: 'networkidle' });
  expect(sent(site.received)).toBeLessThan(MOST_BYTES);
  await field(page).fill(MESSAGE);
  await expect(firstHit(page)).toHaveAttribute('href', WRITEUP);
  expect(site.received.join('\n')).not.toMatch(/knowledge\.json|\.wasm|examination/);
  await page.locator('home-desk input[type=file]').focus();
  await page.locator('home-desk[data-ready]').waitFor();
  expect(site.received.join('\n')).toMatch(/knowledge\.json/);
  // Nothing was chosen yet, and nothing is forbidden.
  expect(await page.evaluate(() => fetch('/pages.json').then(({ status }) => status))).toBe(200);
});

test('diagnoses a file that is dropped, behind the airlock, and searches on behind it', async ({
  watched: page,
  site,
}) => {
  await page.addInitScript(() => {
    const Original = Worker;
    window.Worker = class extends Original {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        if (options?.name === 'search') return;
        document.documentElement.dataset['closedAtWorker'] = String(
          document.documentElement.dataset['airlock'] === 'closed',
        );
      }
    };
  });
  await page.goto(site.origin, { waitUntil: 'networkidle' });
  await drop(page, await brokenDatabase('database.db'));
  await expect(page.locator('.report .finding a.writeup').first()).toHaveAttribute('href', WRITEUP);
  await expect(page.locator('html')).toHaveAttribute('data-closed-at-worker', 'true');
  const before = site.received.length;
  // Neither the field nor the dialog had been used before.
  await field(page).fill('NOT NULL constraint failed: api_check.badge_key');
  await expect(firstHit(page)).toHaveAttribute('href', '/incidents/healthchecks-badge-key-not-null/');
  await page.keyboard.press('Control+k');
  await page.locator('dialog [data-text]').fill(MESSAGE);
  await expect(page.locator('dialog .hit a').first()).toHaveAttribute('href', WRITEUP);
  expect(site.received.slice(before)).toEqual([]);
  const fetched = page.evaluate(() =>
    fetch('/pages.json').then(
      () => 'went out',
      () => 'refused',
    ),
  );
  // The refusal is what is asked for, and the only one.
  page.removeAllListeners('console');
  expect(await fetched).toBe('refused');
});

test('goes on with a search that was begun before the file was chosen, and joins both', async ({
  watched: page,
  site,
}) => {
  const { database } = await caseOf('healthchecks/badge-key-not-null', 'possible');
  await page.goto(site.origin);
  await field(page).fill(
    'hc  | image healthchecks/healthchecks:v3.9\nhc  | NOT NULL constraint failed: api_check.badge_key',
  );
  await expect(firstHit(page)).toHaveAttribute('href', '/incidents/healthchecks-badge-key-not-null/');
  await page.setInputFiles('home-desk input[type=file]', await databaseFile('hc.sqlite', database));
  await expect(page.locator('.finding.confirmed')).toHaveCount(1);
  await expect(page.locator('.report .log')).toContainText('It names the release v3.9');
  await field(page).fill(MESSAGE);
  await expect(firstHit(page)).toHaveAttribute('href', WRITEUP);
  // Enter would put the file away.
  await page.keyboard.press('Enter');
  await expect(page.locator('.report')).toHaveCount(1);
  await expect(page).toHaveURL(`${site.origin}/`);
});

test('hears the release once there is a file', async ({ watched: page, site }) => {
  const { database } = await caseOf('healthchecks/badge-key-not-null', 'possible');
  await page.goto(site.origin);
  await expect(page.getByLabel('Release that is running')).toBeHidden();
  await page.setInputFiles('home-desk input[type=file]', await databaseFile('hc.sqlite', database));
  await expect(page.locator('.finding.possible')).toHaveCount(1);
  await page.getByLabel('Release that is running').fill('v3.9');
  await page.getByLabel('Release that is running').press('Tab');
  await expect(page.locator('.finding .badge').first()).toHaveText('Confirmed');
});

test('looks a log up that is dropped, and reads it with the database beside it', async ({ watched: page, site }) => {
  const log = textFile('app.log', `started\n${MESSAGE}\n`);
  await page.goto(site.origin);
  await drop(page, log);
  await expect(page.locator('home-desk [data-kept]')).toContainText('app.log');
  await expect(firstHit(page)).toHaveAttribute('href', WRITEUP);
  await expect(page.locator('.report')).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-airlock', 'closed');
  await expect(status(page)).toHaveText('');
  await drop(page, log, await brokenDatabase('database.db'));
  await expect(page.locator('.report')).toHaveCount(1);
  await expect(page.locator('.report .log')).toContainText('This is a known incident');
});

test('a database that is dropped on the field for the message is no log', async ({ watched: page, site }) => {
  const { name, buffer } = await brokenDatabase('database.db');
  await page.goto(site.origin);
  await field(page).evaluate(
    (area, [called, base64]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], called));
      area.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    },
    [name, buffer.toString('base64')] as const,
  );
  await expect(page.locator('.report h2')).toHaveText('database.db');
  await expect(page.locator('home-desk [data-kept]')).toBeHidden();
});

test('says so where the diagnosis cannot be loaded, opens nothing, and tries again', async ({ page, site }) => {
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(site.origin);
  const file = await brokenDatabase('database.db');
  await page.setInputFiles('home-desk input[type=file]', file);
  await expect(status(page)).toContainText('could not be loaded');
  await expect(page.locator('html')).not.toHaveAttribute('data-airlock', 'closed');
  await page.unroute('**/*.wasm');
  await page.setInputFiles('home-desk input[type=file]', file);
  await expect(page.locator('.report h2')).toHaveText('database.db');
});

test('takes a text that is pasted while no field has the focus', async ({ watched: page, site }) => {
  await page.goto(site.origin);
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, MESSAGE);
  await expect(field(page)).toHaveValue(MESSAGE);
  await expect(field(page)).toBeFocused();
  await expect(firstHit(page)).toHaveAttribute('href', WRITEUP);
});

test('is gone through with the keyboard alone', async ({ watched: page, site }) => {
  await page.goto(site.origin);
  await field(page).focus();
  await page.keyboard.insertText(MESSAGE);
  await expect(firstHit(page)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(firstHit(page)).toBeFocused();
  await field(page).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(site.origin + WRITEUP);
});

test('leads from what is unknown to the file, which is here', async ({ watched: page, site }) => {
  await page.goto(site.origin);
  await field(page).fill('FrobError: cannot frobnicate the widget');
  await page.getByRole('link', { name: 'Drop the database file' }).click();
  await expect(page.locator('home-desk input[type=file]')).toBeFocused();
  await expect(page).toHaveURL(`${site.origin}/`);
});

test('copies the command', async ({ watched: page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(site.origin);
  await page.getByRole('button', { name: 'Copy npx schema-clinic diagnose FILE' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('npx schema-clinic diagnose FILE');
});

for (const [route, scheme] of [
  ['/', 'light'],
  ['/zh-cn/', 'dark'],
] as const) {
  test(`${route} with an answer and a report is accessible, and nothing is lost at 320 pixels`, async ({
    watched: page,
    site,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(site.origin + route);
    await field(page).fill(MESSAGE);
    await expect(firstHit(page)).toBeVisible();
    await page.setInputFiles('home-desk input[type=file]', await brokenDatabase('database.db'));
    await expect(page.locator('.report .finding').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const { violations } = await new AxeBuilder({ page }).include('home-desk').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
  });
}
