import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { nativeDatabase } from '../sqlite/native-database.ts';
import { withMemoryLimit } from '../sqlite/tight-memory.ts';
import { type ChosenFile, caseOf, databaseFile, openDiagnosis, test } from './built-site.ts';

/** Every way in which the work can end, on the built site, with its own worker; and that the next file is read after it. */

const WORKER = '**/examination.worker-*.js';
const MIB = 1024 ** 2;

const choose = (page: Page, ...files: readonly ChosenFile[]) => page.setInputFiles('input[type=file]', [...files]);
const status = (page: Page) => page.locator('.working [data-stage]');
const headings = (page: Page) => page.locator('.report h2');
const sound = async (name: string) => {
  const { database } = await caseOf('gpustack/resolved-path', 'confirmed');
  return databaseFile(name, database);
};
const chosen = (name: string, bytes: Uint8Array): ChosenFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

async function readsTheNextFile(page: Page): Promise<void> {
  await choose(page, await sound('next.db'));
  await expect(headings(page)).toHaveText(['next.db']);
  await expect(page.locator('.finding a.writeup').first()).toHaveAttribute(
    'href',
    '/incidents/gpustack-resolved-path/',
  );
}

/**
 * The site's own worker, but that it runs for ever once it has read the header of a file that is called so.
 * The answer waits until it does.
 */
async function hangAt(page: Page): Promise<() => Promise<void>> {
  const hangs = `
    const post = self.postMessage.bind(self);
    let names = [];
    self.addEventListener('message', ({ data }) => {
      names = (data.subject?.files ?? []).map(({ name }) => name).slice(data.givenUp ? data.givenUp.place + 1 : 0);
    });
    self.postMessage = (reply) => {
      post(reply);
      if (reply.stage !== 'schema' || !names.shift().startsWith('hangs')) return;
      console.log('it hangs');
      for (;;);
    };`;
  await page.route(WORKER, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `{${hangs}}\n${await response.text()}` });
  });
  const hanging = page.waitForEvent('console', (message) => message.text() === 'it hangs');
  return async () => {
    await hanging;
    await expect(status(page)).toContainText('Reading schema');
  };
}

test('the worker’s script cannot be fetched: the page says so before a file is opened', async ({ page, site }) => {
  await page.route(WORKER, (route) => route.abort());
  await page.goto(`${site.origin}/diagnose/`);
  await expect(status(page)).toContainText('could not be loaded');
});

for (const [what, script] of [
  ['is garbled', '<!doctype html><p>Welcome to our wireless network'],
  ['throws what is no Error while it loads', 'throw undefined'],
  ['throws what is no Error when it is asked', 'onmessage = ({ data }) => { if (data.kind !== "start") throw null; }'],
] as const) {
  test(`the worker’s script ${what}: the page says whose fault it is`, async ({ page, site }) => {
    await page.route(WORKER, (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
    await openDiagnosis(page, site);
    await choose(page, await sound('a.db'));
    await expect(status(page)).toContainText('a fault of ours, not of your file');
    await expect(page.locator('[data-cancel]')).toBeHidden();
  });
}

test('the WebAssembly is garbled: the page says whose fault it is', async ({ page, site }) => {
  await page.route('**/*.wasm', (route) => route.fulfill({ contentType: 'application/wasm', body: 'no wasm' }));
  await openDiagnosis(page, site);
  await choose(page, await sound('a.db'));
  await expect(status(page)).toContainText('a fault of ours, not of your file');
});

test('memory runs out: the file is named, and the others of the drop are read', async ({ watched: page, site }) => {
  const columns = Array.from({ length: 1000 }, (_, at) => `c${at.toString(36)}`).join();
  const tables = Array.from({ length: 1300 }, (_, at) => `CREATE TABLE t${at} (${columns});`);
  const large = nativeDatabase(`BEGIN; ${tables.join('')} COMMIT;`);
  const wasm = readFileSync(join(process.cwd(), 'node_modules/sql.js/dist/sql-wasm-browser.wasm'));
  await page.route('**/*.wasm', (route) =>
    route.fulfill({ contentType: 'application/wasm', body: Buffer.from(withMemoryLimit(wasm, 24 * MIB)) }),
  );
  await openDiagnosis(page, site);
  await choose(page, await sound('a.db'), chosen('large.db', large), await sound('z.db'));
  await expect(headings(page)).toHaveText(['a.db', 'large.db', 'z.db']);
  await expect(page.locator('.report').nth(1)).toContainText('did not get through the file: out of memory');
  await expect(page.locator('.report .finding')).toHaveCount(2);
  await readsTheNextFile(page);
});

test('the engine breaks: the check says so, and the next file is read', async ({ watched: page, site }) => {
  const tooDeep = `x LIKE '${'%a'.repeat(24_000)}'`;
  await openDiagnosis(page, site);
  await choose(
    page,
    await databaseFile(
      'breaks.db',
      `CREATE TABLE t (x CHECK (${tooDeep})); PRAGMA ignore_check_constraints = ON; INSERT INTO t VALUES ('${'a'.repeat(24_000)}');`,
    ),
  );
  await page.getByText('Look deeper:').click();
  await page.getByRole('button', { name: 'Full check' }).click();
  await expect(page.locator('.check')).toContainText('a fault of ours');
  await expect(page.locator('.check')).not.toContainText('damaged');
  await readsTheNextFile(page);
});

test('one file hangs: it is given up after its time, and the others of the drop are read', async ({ page, site }) => {
  await page.clock.install();
  const hanging = await hangAt(page);
  await openDiagnosis(page, site);
  await choose(page, await sound('a.db'), await sound('hangs.db'), await sound('z.db'));
  await hanging();
  // Given up for the time of a stage, not before.
  await page.clock.runFor(20_000);
  await expect(headings(page)).toHaveCount(0);
  await page.clock.runFor(15_000);
  await expect(headings(page)).toHaveText(['a.db', 'hangs.db', 'z.db']);
  await expect(page.locator('.report').nth(1)).toContainText('no answer within 30 seconds while reading schema');
  await expect(page.locator('.report .finding')).toHaveCount(2);
  await readsTheNextFile(page);
});

test('the worker never says a word: it is given up, and the page says whose fault it is', async ({ page, site }) => {
  await page.clock.install();
  await page.route(WORKER, (route) => route.fulfill({ contentType: 'text/javascript', body: 'onmessage = () => {};' }));
  await openDiagnosis(page, site);
  await choose(page, await sound('a.db'));
  await expect(status(page)).toContainText('Getting ready');
  await page.clock.runFor(65_000);
  await expect(status(page)).toContainText('no answer within 60 seconds while getting ready');
});

test('an examination is cancelled, and the next file is read', async ({ page, site }) => {
  const hanging = await hangAt(page);
  await openDiagnosis(page, site);
  await choose(page, await sound('hangs.db'));
  await hanging();
  await page.locator('[data-cancel]').click();
  await expect(status(page)).toContainText('Cancelled');
  await expect(headings(page)).toHaveCount(0);
  await readsTheNextFile(page);
});

test('a second file is chosen while the first runs: only the second is answered', async ({ page, site }) => {
  const hanging = await hangAt(page);
  await openDiagnosis(page, site);
  await choose(page, await sound('hangs.db'));
  await hanging();
  await readsTheNextFile(page);
});
