import { expect, type Page } from '@playwright/test';
import { caseOf, databaseFile, drop, openDiagnosis } from './built-site.ts';
import { test } from './firefox.ts';

// One browser for all of them.
test.describe.configure({ mode: 'default' });

test('Firefox shows the right incident first, whether the database is dropped or chosen', async ({
  watched: page,
  site,
}) => {
  const first = page.locator('.report .finding').first();
  await openDiagnosis(page, site);
  const dropped = await caseOf('oncall/custom-button-trigger', 'confirmed');
  await drop(page, await databaseFile('dropped.sqlite', dropped.database));
  await expect(page.locator('.report h2')).toHaveText('dropped.sqlite');
  await expect(first.locator('.badge')).toHaveText('Confirmed');
  await expect(first.locator('a.writeup')).toHaveAttribute('href', '/incidents/oncall-custom-button-trigger/');
  expect(await first.locator('tbody tr').count()).toBeGreaterThan(0);

  const chosen = await caseOf('gpustack/resolved-path', 'confirmed');
  await page.setInputFiles('input[type=file]', await databaseFile('chosen.sqlite', chosen.database));
  await expect(page.locator('.report h2')).toHaveText('chosen.sqlite');
  await expect(first.locator('.badge')).toHaveText('Confirmed');
  await expect(first.locator('a.writeup')).toHaveAttribute('href', '/incidents/gpustack-resolved-path/');

  await first.locator('a.writeup').click();
  await expect(page).toHaveURL(`${site.origin}/incidents/gpustack-resolved-path/`);
  await expect(page.locator('h1')).toBeVisible();
});

test('Firefox settles a possible finding when the release is typed', async ({ watched: page, site }) => {
  const { database } = await caseOf('healthchecks/badge-key-not-null', 'possible');
  await openDiagnosis(page, site);
  await drop(page, await databaseFile('hc.sqlite', database));
  const badge = page.locator('.finding .badge');
  await expect(badge).toHaveText('Possible');
  // Key by key: text that the driver inserts makes no “change” when the field is left.
  await page.getByLabel('Release that is running').pressSequentially('v3.9');
  await page.keyboard.press('Tab');
  await expect(badge).toHaveText('Confirmed');
});

test('Firefox sends nothing once a file was chosen, from the page, from a worker or from a frame', async ({
  page,
  site,
}) => {
  await openDiagnosis(page, site);
  // The test can fail: before a file is chosen every one of these ways is open.
  const names = ['beacon', 'frame', 'image', 'page', 'worker'];
  await waysOut(page, 'before');
  await expect(async () => {
    const asked = site.received.filter((request) => request.includes('/before-'));
    expect(asked.map((request) => request.split('-')[1]).sort()).toEqual(names);
  }).toPass();
  await page.waitForLoadState('networkidle');
  const before = site.received.length;

  const { database } = await caseOf('gpustack/resolved-path', 'confirmed');
  await drop(page, await databaseFile('secret.sqlite', database));
  await expect(page.locator('.report .finding')).toHaveCount(1);
  await waysOut(page, 'after');
  await page.evaluate(() => {
    for (const meta of document.querySelectorAll('meta[http-equiv]')) meta.remove();
  });
  await waysOut(page, 'reopened');
  const refused = await page.evaluate(() => fetch('/knowledge.json').then(String, ({ name }: Error) => name));
  expect(refused).toBe('TypeError');
  await page.waitForTimeout(1000);
  expect(site.received.slice(before)).toEqual([]);
});

test('Firefox leads from a pasted traceback to the writeup', async ({ watched: page, site }) => {
  const paste = [
    'Traceback (most recent call last):',
    '  File "/opt/healthchecks/hc/api/models.py", line 40, in save',
    '    return super().save(*args, **kwargs)',
    'django.db.utils.IntegrityError: NOT NULL constraint failed: api_check.badge_key',
  ].join('\n');
  await page.goto(site.origin);
  await page.keyboard.press('Control+k');
  await expect(page.locator('dialog textarea')).toBeFocused();
  await page.evaluate((text) => navigator.clipboard.writeText(text), paste);
  await page.keyboard.press('ControlOrMeta+v');
  const hit = page.locator('dialog .hit').first();
  await expect(hit.locator('a')).toHaveAttribute('href', '/incidents/healthchecks-badge-key-not-null/');
  await expect(hit.locator('.line')).toContainText('line 4:');
  expect(site.received.join('\n')).not.toContain('badge_key');
});

/** Asks the host for something, in every way that a script has which is not like another. */
async function waysOut(page: Page, name: string): Promise<void> {
  await page.evaluate(async (path) => {
    const at = (way: string) => `${location.origin}/${path}-${way}`;
    const worker = new Blob([`fetch(${JSON.stringify(at('worker'))}).catch(() => {})`], { type: 'text/javascript' });
    new Worker(URL.createObjectURL(worker));
    const frame = document.createElement('iframe');
    const image = document.createElement('img');
    image.src = at('image');
    document.body.append(frame, image);
    navigator.sendBeacon(at('beacon'));
    await Promise.allSettled([fetch(at('page')), frame.contentWindow?.fetch(at('frame'))]);
  }, name);
}
