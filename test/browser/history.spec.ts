import { expect, type Page } from '@playwright/test';
import { caseOf, databaseFile, drop, expectFit, openDiagnosis, test } from './built-site.ts';

const DAY = 86_400_000;

const time = (ms: number) => new Date(ms).toISOString().slice(0, 19).replace('T', ' ');

/** Django's books: so many migrations, applied in so many runs over eight and a half years. */
function django(migrations: number, runs: number): string {
  const perRun = Math.ceil(migrations / runs);
  const rows = Array.from({ length: migrations }, (_, n) => {
    const run = Math.floor(n / perRun);
    const at = Date.UTC(2015, 10, 4) + ((run * 3133) / Math.max(1, runs - 1)) * DAY + (n % perRun) * 2000;
    return `(${n + 1}, 'app${n % 4}', '${String(n + 1).padStart(4, '0')}_alter_something_with_a_long_name', '${time(at)}')`;
  });
  return `CREATE TABLE django_migrations (id INTEGER PRIMARY KEY, app VARCHAR, name VARCHAR, applied DATETIME);
    CREATE TABLE thing (id); INSERT INTO django_migrations VALUES ${rows.join()};`;
}

function prisma(): string {
  const row = (n: number, finished: boolean, failed: boolean) => {
    const at = Date.UTC(2023, 0, 5) + n * 40 * DAY;
    return `('${n}', 'x', ${finished ? at + 9 : 'NULL'}, '2023_step_${n}', ${failed ? "'no such table: main.documents'" : 'NULL'}, NULL, ${at}, ${finished ? 1 : 0})`;
  };
  const rows = [0, 1, 2, 3, 4].map((n) => row(n, true, false));
  return `CREATE TABLE _prisma_migrations (id TEXT PRIMARY KEY, checksum TEXT, finished_at DATETIME, migration_name TEXT,
      logs TEXT, rolled_back_at DATETIME, started_at DATETIME, applied_steps_count INTEGER);
    INSERT INTO _prisma_migrations VALUES ${[...rows, row(5, false, true), row(6, false, false)].join()};`;
}

const picture = (page: Page) => page.locator('.history [role=img]');

/** As wide as a phone, in both colours: nothing sticks out, and nothing that axe knows of is wrong. */
const expectFitHere = (page: Page) =>
  expectFit(
    page,
    [
      [360, 'light'],
      [1280, 'dark'],
    ],
    '.report',
  );

test('a history of years is a picture, a sentence and a table', async ({ watched: page, site }) => {
  await openDiagnosis(page, site);
  await drop(page, await databaseFile('years.sqlite', django(190, 38)));
  // Of an app that is not known, the history is the answer and stands open.
  await expect(picture(page)).toBeVisible();
  await expect(picture(page)).toHaveAccessibleName(
    '190 migrations from 4 Nov 2015 to 2 Jun 2024, in 38 runs; stands at 4 places, the latest of them app1.0190_alter_something_with_a_long_name.',
  );
  await expect(picture(page).locator('text').filter({ hasText: '2020' })).toBeVisible();
  await expect(page.locator('.history .stands code')).toHaveCount(4);
  const table = page.locator('.history table');
  await expect(table).toHaveCount(0);
  await page.getByText('The same as a table, 190 rows').focus();
  await page.keyboard.press('Enter');
  await expect(table.locator('tbody tr')).toHaveCount(190);
  await expect(table.locator('caption')).toHaveText('Migrations of Django in the order of their recording');
  await expect(table.locator('tbody tr').last()).toContainText(/190app1\.0190_alter.*2024-06-02 .*stands here/);
  await expectFitHere(page);
});

test('marks can be looked at with the keyboard and with a pointer', async ({ watched: page, site }) => {
  await openDiagnosis(page, site);
  await drop(page, await databaseFile('years.sqlite', django(190, 38)));
  const detail = page.locator('.history .detail');
  await page.locator('.history .stage').focus();
  await page.keyboard.press('End');
  await expect(detail).toContainText('2 Jun 2024, 00:00: 5 migrations');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(detail).toContainText('2016');
  const box = await picture(page).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 4, (box?.y ?? 0) + 90);
  await expect(detail).toContainText('4 Nov 2015');
});

test('what did not come to its end is in the picture, in words and in the table', async ({ watched: page, site }) => {
  await openDiagnosis(page, site);
  await drop(page, await databaseFile('dev.db', prisma()));
  await expect(picture(page)).toHaveAccessibleName(
    '5 migrations from 5 Jan 2023 to 14 Jun 2023, in 5 runs; stands at 2023_step_4; 1 failed; 1 unfinished.',
  );
  await expect(picture(page).locator('.glyph.failed, .glyph.unfinished')).toHaveCount(2);
  await expect(page.locator('.history figcaption')).toContainText('1 failed');
  await expect(page.locator('.history li').filter({ hasText: '2023_step_5 is recorded as failed' })).toBeVisible();
  await expect(page.getByText('If a migration of Prisma Migrate dies:')).toBeVisible();
  await page.getByText('The same as a table, 7 rows').click();
  await expect(page.locator('.history tbody tr').last()).toContainText('unfinished');
  await expectFitHere(page);
});

test('a tool that keeps only where it stands gets no picture of what it does not know', async ({
  watched: page,
  site,
}) => {
  await openDiagnosis(page, site);
  const alembic = `CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL);
    CREATE TABLE thing (id); INSERT INTO alembic_version VALUES ('c45e397531d1');`;
  const golang = `CREATE TABLE schema_migrations (version uint64, dirty bool);
    CREATE UNIQUE INDEX version_unique ON schema_migrations (version);
    CREATE TABLE thing (id); INSERT INTO schema_migrations VALUES (20240101, 1);`;
  await drop(page, await databaseFile('alembic.sqlite', alembic), await databaseFile('golang.sqlite', golang));
  const histories = page.locator('.history');
  await expect(histories).toHaveCount(2);
  await expect(picture(page)).toHaveCount(0);
  await expect(histories.nth(0)).toContainText('In the table alembic_version: only where it stands is kept.');
  await expect(histories.nth(0).locator('.stands code')).toHaveText('c45e397531d1');
  await expect(histories.nth(1)).toContainText('20240101 was begun and no end is recorded');
  await expectFitHere(page);
});

test('without times it is shown in its order', async ({ watched: page, site }) => {
  const rows = Array.from({ length: 60 }, (_, n) => `('2019_01_${10 + (n % 18)}_00000${n}_create_table_${n}', 1)`);
  await openDiagnosis(page, site);
  await drop(
    page,
    await databaseFile(
      'laravel.sqlite',
      `CREATE TABLE migrations (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, migration VARCHAR NOT NULL, batch INTEGER NOT NULL);
       INSERT INTO migrations (migration, batch) VALUES ${rows.join()};`,
    ),
  );
  await expect(picture(page)).toHaveAccessibleName(/^60 migrations, without a time; stands at 2019/);
  await expect(picture(page).locator('.glyph')).toHaveCount(60);
  await page.getByText('The same as a table').click();
  await expect(page.locator('.history thead')).not.toContainText('When');
  await expectFitHere(page);
});

test('thousands of migrations do not hold up the page', async ({ watched: page, site }) => {
  await openDiagnosis(page, site);
  await page.evaluate(() => {
    const seen = window as unknown as { longest: number };
    seen.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask' });
  });
  await drop(page, await databaseFile('many.sqlite', django(5000, 5000)));
  await expect(picture(page)).toHaveAccessibleName(/^5,000 migrations from .*, in 5,000 runs;/);
  expect(await picture(page).locator('.bar').count()).toBeLessThan(100);
  await page.getByText('The same as a table, 5,000 rows').click();
  await expect(page.locator('.history tbody tr')).toHaveCount(5000);
  expect(await page.evaluate(() => (window as unknown as { longest: number }).longest)).toBeLessThan(1000);
});

test('of an app that is known, the history stays behind its fold', async ({ watched: page, site }) => {
  const { database } = await caseOf('gpustack/resolved-path', 'confirmed');
  await openDiagnosis(page, site);
  await drop(page, await databaseFile('database.db', database));
  await expect(page.locator('.history')).toBeHidden();
  await page.getByText('What its migration history says').click();
  await expect(page.locator('.history .stands')).toBeVisible();
});
