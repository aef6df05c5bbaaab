import { expect } from '@playwright/test';
import { databaseFile, drop, openDiagnosis, test } from './built-site.ts';

const ORPHANS = `CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p REFERENCES p (id));
  WITH RECURSIVE i(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM i WHERE x < 5000) INSERT INTO c SELECT x FROM i;`;

test('checks the whole file when it is asked to', async ({ watched: page, site }) => {
  await openDiagnosis(page, site);
  await drop(page, await databaseFile('x.db', ORPHANS));
  await page.getByText('Look deeper:').click();
  await page.getByRole('button', { name: 'Full check' }).click();
  await expect(page.locator('.check')).toContainText('every index agrees with its table');
  await page.getByRole('button', { name: 'Foreign keys' }).click();
  await expect(page.locator('.check')).toContainText('5,000 × rows of c that point at a row of p which is not there');
});

test('a check can be cancelled, and the next one works', async ({ watched: page, site }) => {
  await openDiagnosis(page, site);
  await drop(page, await databaseFile('x.db', ORPHANS));
  await page.getByText('Look deeper:').click();
  await page.evaluate(() => {
    document.querySelector<HTMLButtonElement>('.deep-check .actions button')?.click();
    document.querySelector<HTMLButtonElement>('[data-cancel]')?.click();
  });
  await expect(page.locator('.deep-check [role=status]')).toHaveText('Cancelled.');
  await page.getByRole('button', { name: 'Quick check' }).click();
  await expect(page.locator('.check')).toContainText('Every page hangs together');
});

test('a check that would run for ever is cancelled at once, and the next file is read', async ({
  watched: page,
  site,
}) => {
  // SQLite evaluates CHECK constraints while it checks; this one compares ten million bytes ten million times.
  const never = "instr(zeroblob(20000000), CAST(zeroblob(10000000) || x'01' AS BLOB)) = 0";
  await openDiagnosis(page, site);
  await drop(
    page,
    await databaseFile(
      'endless.db',
      `CREATE TABLE t (x CHECK (${never})); PRAGMA ignore_check_constraints = ON; INSERT INTO t VALUES (1);`,
    ),
  );
  await page.getByText('Look deeper:').click();
  await page.getByRole('button', { name: 'Full check' }).click();
  const cancel = page.locator('.deep-check').getByRole('button', { name: 'Cancel' });
  await expect(cancel).toBeVisible();
  await page.waitForTimeout(1000);
  await cancel.click();
  await expect(page.locator('.deep-check [role=status]')).toHaveText('Cancelled.', { timeout: 5000 });
  await drop(page, await databaseFile('next.db', ORPHANS));
  await expect(page.locator('.report h2')).toHaveText('next.db');
});
