import { expect } from '@playwright/test';
import { LOGS } from '../sqlite/interrupted-databases.ts';
import { type ChosenFile, caseOf, databaseFile, drop, openDiagnosis, test } from './built-site.ts';

const BROKEN = [
  ['healthchecks/illegal-instruction-3-8', 'confirmed', 'healthchecks-illegal-instruction-3-8'],
  ['healthchecks/badge-key-not-null', 'possible', 'healthchecks-badge-key-not-null'],
  ['pyspur/empty-version-table', 'possible', 'pyspur-target-database-not-up-to-date'],
  ['gpustack/resolved-path', 'confirmed', 'gpustack-resolved-path'],
  ['oncall/custom-button-trigger', 'confirmed', 'oncall-custom-button-trigger'],
] as const;

for (const [signature, verdict, incident] of BROKEN) {
  test(`shows ${incident} first when its database is dropped`, async ({ watched: page, site }) => {
    const { database } = await caseOf(signature, verdict);
    await openDiagnosis(page, site);
    await drop(page, await databaseFile('broken.sqlite', database));
    const finding = page.locator('.report .finding').first();
    await expect(finding.locator('.badge')).toHaveText(verdict, { ignoreCase: true });
    await expect(finding.locator('a.writeup')).toHaveAttribute('href', `/incidents/${incident}/`);
    expect(await finding.locator('tbody tr').count()).toBeGreaterThan(0);
    await finding.locator('a.writeup').click();
    await expect(page).toHaveURL(`${site.origin}/incidents/${incident}/`);
    await expect(page.locator('h1')).toBeVisible();
  });
}

test('says of a healthy file that nothing was found, and what was checked and what was not', async ({
  watched: page,
  site,
}) => {
  const { database } = await caseOf('gpustack/resolved-path', 'ruled-out');
  await openDiagnosis(page, site);
  await drop(page, await databaseFile('healthy.sqlite', database));
  await expect(page.locator('.headline')).toContainText('Nothing known is wrong with this file');
  await expect(page.getByText('5 known failures of GPUStack', { exact: true })).toBeVisible();
  await expect(page.getByText(/every page of the file/)).toBeVisible();
});

test('settles a possible finding when the release is filled in', async ({ watched: page, site }) => {
  const { database } = await caseOf('healthchecks/badge-key-not-null', 'possible');
  await openDiagnosis(page, site);
  await page.setInputFiles('input[type=file]', await databaseFile('hc.sqlite', database));
  await expect(page.locator('.headline')).toContainText(
    'Nothing is wrong in this file by itself. If you run v3.9 or older',
  );
  await page.getByLabel('Release that is running').fill('v3.9');
  await page.getByLabel('Release that is running').press('Tab');
  await expect(page.locator('.finding .badge')).toHaveText('Confirmed');
  await page.getByLabel('Release that is running').fill('v3.10');
  await page.getByLabel('Release that is running').press('Tab');
  await expect(page.locator('.headline')).toContainText('Nothing known is wrong');
});

test('joins a pasted log with the file', async ({ watched: page, site }) => {
  const { database, log } = await caseOf('pyspur/empty-version-table', 'confirmed');
  await openDiagnosis(page, site);
  await page.getByLabel('Error or log').fill(log ?? '');
  await page.setInputFiles('input[type=file]', await databaseFile('db.sqlite', database));
  await expect(page.locator('.finding .badge').first()).toHaveText('Confirmed');
});

test('names what a file is that is no database', async ({ watched: page, site }) => {
  const text = (name: string, content: string): ChosenFile => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(content),
  });
  await openDiagnosis(page, site);
  await drop(page, text('log.txt', 'Traceback (most recent call last):'), text('empty.db', ''));
  const headlines = page.locator('.report .headline');
  await expect(headlines).toHaveCount(2);
  await expect(headlines.nth(0)).toContainText('This is text that looks like a log.');
  await expect(headlines.nth(1)).toContainText('The file is empty: 0 bytes.');
});

test('reads a database together with its log, and warns without it', async ({ watched: page, site }) => {
  const { main, log } = LOGS['a checkpoint, then more']?.(4096) ?? { main: null, log: null };
  const file = (name: string, bytes: Uint8Array | null): ChosenFile => ({
    name,
    mimeType: '',
    buffer: Buffer.from(bytes ?? []),
  });
  await openDiagnosis(page, site);
  await drop(page, file('x.db-wal', log), file('x.db', main));
  await expect(page.locator('.report')).toHaveCount(1);
  await expect(page.locator('.caveats')).toContainText('2 migrations (app.0002_step, app.0003_step)');
  await drop(page, file('x.db', main));
  await expect(page.locator('.caveats')).toContainText('in WAL mode');
});

test('shows samples to a visitor without a file', async ({ watched: page, site }) => {
  await openDiagnosis(page, site);
  const samples = page.locator('[data-samples] button');
  expect(await samples.count()).toBeGreaterThanOrEqual(5);
  await samples.filter({ hasText: 'GPUStack with a revision that was edited in place' }).click();
  await expect(page.locator('.finding a.writeup')).toHaveAttribute('href', '/incidents/gpustack-resolved-path/');
  // It begins as a release leaves it, so that only what went wrong differs.
  await expect(page.locator('.release .differs')).toContainText('6 differences');
});

test('shows names from the file as text, whatever they hold', async ({ watched: page, site }) => {
  const name = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  const script = `CREATE TABLE alembic_version (version_num VARCHAR(32) PRIMARY KEY);
    INSERT INTO alembic_version VALUES ('${name}'); CREATE TABLE "${name}" ("${name}" TEXT);`;
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    return dialog.dismiss();
  });
  await openDiagnosis(page, site);
  await drop(page, await databaseFile(`${name.replaceAll('/', '')}.sqlite`, script));
  // Of an app that is not known, the history stands open.
  await expect(page.locator('.history .stands code')).toHaveText(name);
  expect(await page.locator('.report img, .report script').count()).toBe(0);
  expect(dialogs).toBe(0);
});

test('can be cancelled, and works again afterwards', async ({ watched: page, site }) => {
  const { database } = await caseOf('gpustack/resolved-path', 'confirmed');
  const file = await databaseFile('again.sqlite', database);
  await openDiagnosis(page, site);
  // The cancel button is there as soon as the work begins; both happen before the worker can answer.
  await page.evaluate(() => {
    const panel = document.querySelector('diagnose-panel');
    const cancel = panel?.querySelector<HTMLButtonElement>('[data-cancel]');
    panel?.querySelector<HTMLButtonElement>('[data-samples] button')?.click();
    cancel?.click();
  });
  await expect(page.locator('diagnose-panel [data-stage]')).toHaveText('Cancelled. Nothing was kept.');
  await expect(page.locator('.report')).toHaveCount(0);
  await drop(page, file);
  await expect(page.locator('.report h2')).toHaveText('again.sqlite');
});

test('is done with the keyboard alone', async ({ watched: page, site }) => {
  // Asked for before the page is there: the browser has to be told to hand its dialog over.
  const asked = page.waitForEvent('filechooser');
  await openDiagnosis(page, site);
  await page.getByLabel('Drop the database file here').focus();
  await page.keyboard.press('Space');
  const fileChooser = await asked;
  const { database } = await caseOf('oncall/custom-button-upgrade', 'possible');
  await fileChooser.setFiles(await databaseFile('oncall.db', database));
  // The result takes the focus, so that it is read out and the next Tab goes on from it.
  await expect(page.locator('.report h2')).toBeFocused();
  // What would settle it, and then what to do.
  for (const _ of [1, 2]) await page.keyboard.press('Tab');
  await expect(page.locator('.report a.writeup')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/incidents\/oncall-custom-button-trigger\//);
});

test('copies the report as Markdown', async ({ watched: page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { database } = await caseOf('gpustack/resolved-path', 'confirmed');
  await openDiagnosis(page, site);
  await drop(page, await databaseFile('database.db', database));
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('| column model_instances.resolved_path | present | absent |');
});

test('a check of the whole file keeps the focus where the visitor is: on Cancel, then on the result', async ({
  watched: page,
  site,
}) => {
  const { database } = await caseOf('gpustack/resolved-path', 'confirmed');
  await openDiagnosis(page, site);
  await drop(page, await databaseFile('database.db', database));
  await page.getByText('Look deeper: check the whole file').click();
  const check = page.getByRole('button', { name: 'Full check' });
  const focused = await check.evaluate((button: HTMLElement) => {
    button.focus();
    button.click();
    return document.activeElement?.textContent;
  });
  expect(focused).toBe('Cancel');
  await expect(page.locator('.check .answer')).toBeFocused();
  await expect(page.locator('.deep-check progress')).toBeHidden();
  await expect(page.locator('.deep-check [role=status]')).toHaveText(
    'Full check done after a few seconds: the result is below.',
  );
  // Cancelled, it goes back to the button that started the check.
  await check.evaluate((button: HTMLElement) => {
    button.focus();
    button.click();
    document.querySelector<HTMLElement>('.deep-check .running button')?.click();
  });
  await expect(page.locator('.deep-check [role=status]')).toHaveText('Cancelled.');
  await expect(check).toBeFocused();
});
