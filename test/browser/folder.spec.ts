import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { LOGS } from '../sqlite/interrupted-databases.ts';
import { test as base, caseOf, databaseFile, drop, openDiagnosis } from './built-site.ts';

/** Makes a folder with those files and answers its path; it is gone after the test. */
type MakeFolder = (files: Readonly<Record<string, Uint8Array | string>>) => string;

const test = base.extend<{ makeFolder: MakeFolder }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
  makeFolder: async ({}, use) => {
    const root = mkdtempSync(join(tmpdir(), 'schema-clinic-'));
    await use((files) => {
      const folder = join(root, 'data');
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
      }
      return folder;
    });
    rmSync(root, { recursive: true });
  },
});

async function chooseFolder(page: Page, path: string): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'or a whole folder' }).click();
  await (await asked).setFiles(path);
}

/** Drops a folder as the system does: a script can not make the entry of one. */
async function dropFolder(page: Page, path: string): Promise<void> {
  const area = await page.locator('[data-drop]').boundingBox();
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: (area?.x ?? 0) + 9, y: (area?.y ?? 0) + 9, data });
  }
}

const library = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`node_modules/p/f${n}.js`, `module.exports = ${n};\n`]));

async function someDatabases() {
  const of = async (signature: string, verdict: 'confirmed' | 'ruled-out') =>
    (await databaseFile('', (await caseOf(signature, verdict)).database)).buffer;
  const { main, log } = LOGS['a checkpoint, then more']?.(4096) ?? { main: null, log: null };
  return {
    'app.db': await of('gpustack/resolved-path', 'confirmed'),
    'old/app.db': await of('gpustack/resolved-path', 'ruled-out'),
    // Known by its beginning, and by what lies beside it.
    'deep/er/store': main ?? '',
    'deep/er/store-wal': log ?? '',
    'deep/er/store-shm': 'an index',
    // Known by its name: an app that was started without its volume leaves this.
    'empty.sqlite3': '',
    'notes.txt': 'SQLite is mentioned here',
  };
}

for (const [how, hand] of [
  ['chosen', chooseFolder],
  ['dropped', dropFolder],
] as const) {
  test(`a ${how} folder: its databases with their companions, and nothing of the rest`, async ({
    watched: page,
    site,
    makeFolder,
  }) => {
    await openDiagnosis(page, site);
    await hand(page, makeFolder({ ...(await someDatabases()), ...library(300) }));
    await expect(page.locator('.overview h2')).toBeFocused();
    const names = ['data/app.db', 'data/deep/er/store', 'data/empty.sqlite3', 'data/old/app.db'];
    expect((await page.locator('.report h2').allTextContents()).sort()).toEqual(names);
    await expect(page.locator('.folder-note')).toHaveText(
      'Of the 307 files in “data”, 4 may be databases and were examined. 301 were left out: neither name nor beginning is that of a database.',
    );
    const result = (name: string) => page.locator('.report').filter({ has: page.getByRole('heading', { name }) });
    // Two of one name are told apart.
    await expect(result('data/app.db').locator('.badge')).toHaveText('Confirmed');
    await expect(result('data/old/app.db').locator('.headline')).toContainText('Nothing known is wrong');
    await expect(result('data/deep/er/store').locator('.caveats')).toContainText('app.0002_step, app.0003_step');
    await expect(result('data/empty.sqlite3').locator('.headline')).toHaveText('The file is empty: 0 bytes.');
  });

  test(`a ${how} folder without a database is answered by its name`, async ({ watched: page, site, makeFolder }) => {
    await openDiagnosis(page, site);
    await hand(page, makeFolder(library(37)));
    await expect(page.locator('.report h2')).toHaveText('data');
    await expect(page.locator('.report h2')).toBeFocused();
    await expect(page.locator('.headline')).toHaveText('No SQLite database among the 37 files of this folder.');
    await expect(page.getByRole('link', { name: 'where each app keeps its database' })).toBeVisible();
  });
}

test('no file of a folder is opened before the airlock is closed', async ({ watched: page, site, makeFolder }) => {
  await page.addInitScript(() => {
    const slice = Blob.prototype.slice;
    Blob.prototype.slice = function (...of) {
      if (document.documentElement.dataset['airlock'] !== 'closed') throw new Error('opened before the airlock');
      document.documentElement.dataset['sliced'] = 'yes';
      return slice.apply(this, of);
    };
  });
  await openDiagnosis(page, site);
  await chooseFolder(page, makeFolder({ store: (await someDatabases())['deep/er/store'], ...library(3) }));
  await expect(page.locator('.report h2')).toHaveText('data/store');
  await expect(page.locator('html')).toHaveAttribute('data-sliced', 'yes');
});

test('says where it stopped in a folder of very many databases', async ({ watched: page, site, makeFolder }) => {
  const empty = Object.fromEntries(Array.from({ length: 103 }, (_, n) => [`${n}.db`, '']));
  await openDiagnosis(page, site);
  await dropFolder(page, makeFolder(empty));
  await expect(page.locator('.report')).toHaveCount(100);
  await expect(page.locator('.folder-note')).toContainText(
    'Only the first 100 databases were examined; 3 more were not.',
  );
});

test('judges the files of a folder anew when a release is filled in', async ({ watched: page, site, makeFolder }) => {
  const { database } = await caseOf('healthchecks/badge-key-not-null', 'possible');
  await openDiagnosis(page, site);
  await chooseFolder(page, makeFolder({ hc: (await databaseFile('', database)).buffer, 'a.txt': 'text' }));
  await expect(page.locator('.finding .badge')).toHaveText('Possible');
  await page.getByLabel('Release that is running').fill('v3.9');
  await page.getByLabel('Release that is running').press('Tab');
  await expect(page.locator('.finding .badge')).toHaveText('Confirmed');
  await expect(page.locator('.folder-note')).toBeVisible();
});

test('several databases get an overview that leads to each result', async ({ watched: page, site }) => {
  const broken = await caseOf('gpustack/resolved-path', 'confirmed');
  const healthy = await caseOf('gpustack/resolved-path', 'ruled-out');
  await openDiagnosis(page, site);
  await drop(
    page,
    await databaseFile('broken.db', broken.database),
    await databaseFile('healthy.db', healthy.database),
    { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('a few words') },
  );
  await expect(page.locator('.overview h2')).toHaveText('3 results');
  const lines = page.locator('.overview li');
  await expect(lines.locator('.badge')).toHaveText(['Confirmed', 'Nothing known', 'Not readable']);
  await expect(lines.nth(1)).toContainText('GPUStack: nothing known is wrong with it');
  await lines.getByRole('link', { name: 'healthy.db' }).click();
  await expect(page.locator('.report h2').nth(1)).toBeInViewport();
  await expect(page.locator('.report h2').nth(1)).toBeFocused();
  // One alone needs no overview.
  await drop(page, await databaseFile('broken.db', broken.database));
  await expect(page.locator('.report')).toHaveCount(1);
  await expect(page.locator('.overview')).toHaveCount(0);
});
