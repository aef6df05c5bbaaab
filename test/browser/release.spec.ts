import { expect, type Page } from '@playwright/test';
import { databaseOf } from '../../src/catalogue/build-database.ts';
import { unfolded } from '../../src/catalogue/catalogue-file.ts';
import { type ChosenFile, databaseFile, drop, expectFit, knowledge, openDiagnosis, test } from './built-site.ts';

/** A database as a release leaves it, and what was done to it after that. */
async function fileOf(app: string, release: string, sql = ''): Promise<ChosenFile> {
  const file = (await knowledge()).catalogues.find((catalogue) => catalogue.app === app);
  if (file === undefined) throw new Error(`there is no catalogue of ${app}`);
  return databaseFile(`${app}.sqlite`, `${databaseOf(unfolded(file), release)}\n${sql}`);
}

/** As wide as a phone, in both colours: nothing sticks out, and nothing that axe knows of is wrong. */
const expectFitHere = (page: Page) =>
  expectFit(
    page,
    [
      [360, 'light'],
      [1280, 'dark'],
      [1280, 'light'],
    ],
    'diagnose-panel',
  );

const release = (page: Page) => page.locator('.report .release');
const running = (page: Page) => page.getByLabel('Release that is running');
const upgradingTo = (page: Page) => page.getByLabel('Release to upgrade to');

test('a healthy file gets its release at once, and that its schema is whole', async ({ watched: page, site }) => {
  await openDiagnosis(page, site);
  await drop(page, await fileOf('gpustack', 'v0.7.1'));
  await expect(release(page).getByRole('heading', { level: 3 })).toHaveText('Release of GPUStack v0.7.1');
  await expect(release(page)).toContainText('The schema is exactly what this history promises.');
  await expect(page.locator('.report .headline + .release')).toBeVisible();
  await expect(page.locator('.drift')).toHaveCount(0);
  await expectFitHere(page);
});

test('the releases of the app can be picked, and any other can be typed', async ({ watched: page, site }) => {
  await openDiagnosis(page, site);
  await expect(page.locator('#releases option')).toHaveCount(0);
  await drop(page, await fileOf('healthchecks', 'v3.7'));
  await expect(release(page)).toBeVisible();
  const options = page.locator('#releases option');
  const offered = await options.evaluateAll((list) => list.map((option) => (option as HTMLOptionElement).value));
  expect(offered.indexOf('v4.3')).toBeGreaterThanOrEqual(0);
  expect(offered.indexOf('v3.7')).toBeGreaterThan(offered.indexOf('v4.3'));
  for (const field of [running(page), upgradingTo(page)]) {
    await expect(field).toHaveAttribute('list', 'releases');
    await expect(field).toHaveAccessibleDescription(
      `Pick one of the ${offered.length} releases of Healthchecks, or type it.`,
    );
  }
  await release(page).getByRole('link', { name: 'the release that is running' }).focus();
  await page.keyboard.press('Enter');
  await expect(running(page)).toBeFocused();
  await page.keyboard.type('3.7');
  await page.keyboard.press('Tab');
  await expect(release(page).locator('.relation')).toContainText('3.7 leaves exactly this: nothing is pending.');
  await running(page).fill('v99');
  await running(page).press('Tab');
  await expect(release(page).locator('.relation')).toContainText('“v99” is none of the recorded releases.');
});

test('says what is pending before an upgrade, release by release', async ({ watched: page, site }) => {
  await openDiagnosis(page, site);
  await running(page).fill('v3.8');
  await upgradingTo(page).fill('v4.3');
  await drop(page, await fileOf('healthchecks', 'v3.7'));
  const [now, then] = [release(page).locator('.relation').nth(0), release(page).locator('.relation').nth(1)];
  await expect(now).toContainText('v3.8 still has 4 migrations to apply.');
  await expect(now.locator('.pending li')).toHaveCount(4);
  await expect(now.locator('.pending')).toContainText('api.0114_flip_reason');
  await expect(then.getByRole('heading', { level: 4 })).toContainText('Before the upgrade');
  // Made when it is opened.
  await expect(then.locator('.steps')).toHaveCount(0);
  await then.getByText('What changes:').focus();
  await page.keyboard.press('Enter');
  const step = then.locator('.steps > li').filter({ hasText: 'v3.8' });
  await expect(step.locator('.added').first()).toHaveText(/^\+column reason of api_flip added/);
  await expect(then.locator('.steps .removed')).toHaveText('−column team_limit of accounts_profile removed');
  await then.getByText('pending migrations').click();
  await expect(then.locator('.pending li')).toHaveCount(16);
  await expectFitHere(page);
});

test('says of a release that is too old what it does not know', async ({ watched: page, site }) => {
  await openDiagnosis(page, site);
  await running(page).fill('v3.9');
  await drop(page, await fileOf('healthchecks', 'v3.10'));
  const relation = release(page).locator('.relation');
  await expect(relation).toContainText('v3.9 is older than this file and has never heard of api.0116');
  await expect(relation).toContainText('v3.10 and later can open it.');
  await relation.getByText('What it does not know').click();
  await expect(relation.locator('.changed')).toContainText('column badge_key of api_check changed');
});

test('names the stop that makes an upgrade safe', async ({ watched: page, site }) => {
  await openDiagnosis(page, site);
  await upgradingTo(page).fill('v1.16.9');
  await drop(page, await fileOf('oncall', 'v1.2.40'));
  const stops = release(page).locator('.stops');
  await expect(stops.getByRole('listitem')).toContainText('v1.3.114');
  await expect(stops.getByRole('link')).toHaveAttribute('href', '/incidents/oncall-custom-button-trigger/');
  await expectFitHere(page);
});

const DRIFTED = `DROP TABLE modelinstancemodelfilelink;
  ALTER TABLE model_instances DROP COLUMN resolved_path;
  ALTER TABLE model_instances DROP COLUMN restart_count;
  ALTER TABLE users ADD COLUMN nickname TEXT;
  CREATE TABLE my_notes (id INTEGER PRIMARY KEY, text TEXT);
  CREATE UNIQUE INDEX one_per_ip ON workers (ip);`;

test('what differs in the schema is a picture, and the same as a table', async ({ watched: page, site }) => {
  await openDiagnosis(page, site);
  await drop(page, await fileOf('gpustack', 'v0.6.0', DRIFTED));
  const drift = page.locator('.drift');
  await expect(release(page)).toContainText('6 differences from what this history promises, in 5 tables');
  await expect(release(page)).toContainText('4 of them make the program fail, 2 are harmless.');
  await release(page).getByRole('link', { name: 'Look at them' }).click();
  await expect(drift.getByRole('heading', { level: 3 })).toBeFocused();
  await expect(drift.locator('.keys')).toHaveText('−3 missing+3 extra3 fail on read1 fails on write2 harmless');

  // Headings and lists, so that a screen reader gets what is drawn.
  const card = (name: string) =>
    drift.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 4, name, exact: true }) });
  const missing = card('model_instances').locator('li.missing');
  await expect(missing).toContainText('missing columns');
  await expect(missing.locator('li')).toHaveText(['resolved_path VARCHAR', 'restart_count INTEGER']);
  await expect(missing).toContainText('fails on read, “no such column: model_instances.resolved_path” and the like');
  await expect(card('users').locator('li.extra')).toContainText('harmless: the program never asks for it');
  await expect(card('workers')).toContainText('fails on write, “UNIQUE constraint failed: workers.ip”');
  await expect(drift.locator('.card.whole.missing')).toContainText('The whole table is missing.');
  await expect(drift.locator('.card.whole.extra')).toContainText('my_notes');

  await expect(drift.locator('table')).toHaveCount(0);
  await drift.getByText('The same as a table, 6 rows').focus();
  await page.keyboard.press('Enter');
  await expect(drift.locator('tbody tr')).toHaveCount(6);
  const row = drift.locator('tbody tr').filter({ hasText: 'resolved_path' });
  await expect(row.getByRole('rowheader')).toHaveText('resolved_path');
  await expect(row).toContainText('− missing');
  await expect(row).toContainText('the program asks for it');
  await expectFitHere(page);
});

test('of many differences the most important are drawn, and all are in the table', async ({ watched: page, site }) => {
  const columns = (table: string) =>
    Array.from({ length: 30 }, (_, n) => `ALTER TABLE ${table} ADD COLUMN extra_${n} TEXT;`);
  const tables = Array.from({ length: 40 }, (_, n) => `CREATE TABLE other_${n} (x);`);
  const sql = [...columns('users'), ...columns('models'), ...tables, 'DROP TABLE model_files;'].join('\n');
  await openDiagnosis(page, site);
  await drop(page, await fileOf('gpustack', 'v0.7.1', sql));
  const drift = page.locator('.drift');
  await expect(drift.locator('.card').first()).toContainText('model_files');
  await expect(drift.locator('.card').filter({ hasText: 'extra_0' }).first().locator('.more')).toHaveText(
    'and 18 more',
  );
  await expect(drift.locator('.card.many')).toContainText('40 whole tables extra');
  expect(await drift.locator('.cards li').count()).toBeLessThan(80);
  await drift.getByText('The same as a table, 101 rows').click();
  await expect(drift.locator('tbody tr')).toHaveCount(101);
});

test('names from the file stay text in the picture and in the table', async ({ watched: page, site }) => {
  const name = '"<img src=x onerror=alert(1)>"';
  await openDiagnosis(page, site);
  await drop(
    page,
    await fileOf('gpustack', 'v0.7.1', `CREATE TABLE ${name} (x); ALTER TABLE users ADD COLUMN ${name} X;`),
  );
  await expect(page.locator('.drift .cards')).toContainText('<img src=x onerror=alert(1)>');
  await page.getByText('The same as a table, 2 rows').click();
  await expect(page.locator('.drift tbody')).toContainText('<img src=x onerror=alert(1)>');
  expect(await page.locator('.report img').count()).toBe(0);
});

test('an app that is not known has no release', async ({ watched: page, site }) => {
  await openDiagnosis(page, site);
  await drop(page, await fileOf('gpustack', 'v0.7.1'));
  await expect(page.locator('#releases option').first()).toBeAttached();
  await drop(page, await databaseFile('other.sqlite', 'CREATE TABLE a (x);'));
  await expect(page.locator('.report h2')).toHaveText('other.sqlite');
  await expect(release(page)).toHaveCount(0);
  await expect(page.locator('#releases option')).toHaveCount(0);
  await expect(page.locator('[data-releases-hint]')).toBeHidden();
});
