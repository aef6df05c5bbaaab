import { expect } from '@playwright/test';
import { caseOf, databaseFile } from './built-site.ts';
import { firstVisit, test } from './offline-visit.ts';

test('can be installed, and opens databases that the system hands over', async ({ watched: page, context, copy }) => {
  await firstVisit(page, copy);
  const browser = await context.newCDPSession(page);
  const { errors, data } = await browser.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
  // Tests run in a window that keeps nothing, and that is all that stands in the way.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
  const manifest = JSON.parse(data ?? '{}');
  for (const { src, sizes } of manifest.icons) {
    const icon = await page.evaluate(async (path) => {
      const picture = await createImageBitmap(await (await fetch(path)).blob());
      return `${picture.width}x${picture.height}`;
    }, `/${src}`);
    expect(icon).toBe(sizes);
  }
  expect(Object.values(manifest.file_handlers[0].accept).flat()).toEqual(['.sqlite', '.sqlite3', '.db']);

  // The queue of the browser is filled by the system alone; the file is a real one.
  const { buffer } = await databaseFile('x', (await caseOf('gpustack/resolved-path', 'confirmed')).database);
  await page.addInitScript((base64) => {
    const setConsumer = async (take: (launch: { files: FileSystemFileHandle[] }) => void) => {
      const folder = await navigator.storage.getDirectory();
      const file = await folder.getFileHandle('handed-over.db', { create: true });
      const writable = await file.createWritable();
      await writable.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
      await writable.close();
      take({ files: [file] });
    };
    Object.defineProperty(window, 'launchQueue', { value: { setConsumer } });
  }, buffer.toString('base64'));
  await page.goto(copy.origin + manifest.file_handlers[0].action.slice(1));
  await expect(page.locator('.report h2')).toHaveText('handed-over.db');
  await expect(page.locator('.report .finding .badge').first()).toHaveText('Confirmed');
  await expect(page.locator('html')).toHaveAttribute('data-airlock', 'closed');
});
