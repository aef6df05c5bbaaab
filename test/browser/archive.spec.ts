import { expect } from '@playwright/test';
import { gzipOf, tarGzOf, zipOf } from '../archive/archives.ts';
import { type DiskState, LOGS } from '../sqlite/interrupted-databases.ts';
import { type ChosenFile, caseOf, databaseFile, drop, openDiagnosis, test } from './built-site.ts';

const { main, log } = (LOGS['a checkpoint, then more'] as (pageSize: number) => DiskState)(4096);
const file = (name: string, bytes: Uint8Array): ChosenFile => ({ name, mimeType: '', buffer: Buffer.from(bytes) });

for (const [name, make] of [
  ['backup.zip', zipOf],
  ['backup.tar.gz', tarGzOf],
] as const) {
  test(`finds the incident of a database in ${name}, behind the airlock`, async ({ watched: page, site }) => {
    const { database } = await caseOf('gpustack/resolved-path', 'confirmed');
    const { buffer } = await databaseFile('database.db', database);
    await openDiagnosis(page, site);
    await drop(page, file(name, await make({ './data/database.db': buffer, 'notes.txt': 'nothing' })));
    await expect(page.locator('.report h2')).toHaveText(`${name} › data/database.db`);
    await expect(page.locator('.finding a.writeup').first()).toHaveAttribute(
      'href',
      '/incidents/gpustack-resolved-path/',
    );
  });

  test(`reads a database in ${name} together with its log`, async ({ watched: page, site }) => {
    await openDiagnosis(page, site);
    await drop(page, file(name, await make({ 'x.db-wal': log ?? '', 'x.db': main })));
    await expect(page.locator('.report')).toHaveCount(1);
    await expect(page.locator('.caveats')).toContainText('2 migrations (app.0002_step, app.0003_step)');
    await page.getByText('Look deeper:').click();
    await page.getByRole('button', { name: 'Full check' }).click();
    await expect(page.locator('.check')).toContainText('every index agrees with its table');
  });
}

test('names an archive that is cut short, and one without a database', async ({ watched: page, site }) => {
  const { buffer } = await databaseFile('x.db', 'CREATE TABLE t (a); INSERT INTO t VALUES (randomblob(50000));');
  const whole = await tarGzOf({ 'x.db': buffer });
  await openDiagnosis(page, site);
  await drop(
    page,
    file('cut.tgz', whole.subarray(0, whole.length / 2)),
    file('none.zip', await zipOf({ 'dump.sql': '-- MySQL dump 10.13\n' })),
  );
  const headlines = page.locator('.report .headline');
  await expect(headlines).toHaveCount(2);
  await expect(headlines.nth(0)).toContainText('The end of this gzip archive is missing');
  await expect(headlines.nth(1)).toContainText('no SQLite database. The likeliest is “dump.sql”');
});

test('does not take two gzip files in one for damage', async ({ watched: page, site }) => {
  const { buffer } = await databaseFile('x.db', 'CREATE TABLE t (a); INSERT INTO t VALUES (randomblob(50000));');
  const joined = Buffer.concat([gzipOf(buffer.subarray(0, 30_000)), gzipOf(buffer.subarray(30_000))]);
  await openDiagnosis(page, site);
  await drop(page, file('x.db.gz', joined));
  await expect(page.locator('.report .headline')).toContainText('goes on behind its end');
});

test('ends with a bomb soon', async ({ watched: page, site }) => {
  const bomb = new Uint8Array(300 * 1024 ** 2);
  await openDiagnosis(page, site);
  await drop(page, file('bomb.tgz', await tarGzOf({ zeros: bomb })));
  await expect(page.locator('.report .headline')).toContainText('no SQLite database');
});
