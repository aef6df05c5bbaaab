import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from '@playwright/test';
import { caseOf, openDiagnosis, test } from './built-site.ts';

const MEGABYTE = 1_000_000;

test('reads less than 1 MB of a database of 300 MB', async ({ watched: page, site }) => {
  const folder = mkdtempSync(join(tmpdir(), 'schema-clinic-'));
  const path = join(folder, 'database.db');
  try {
    const { database: script } = await caseOf('gpustack/resolved-path', 'confirmed');
    const database = new DatabaseSync(path);
    database.exec(script);
    database.exec('CREATE TABLE large (value BLOB)');
    const insert = database.prepare('INSERT INTO large (value) VALUES (randomblob(?))');
    database.exec('BEGIN');
    for (let row = 0; row < 310; row += 1) insert.run(MEGABYTE);
    database.exec('COMMIT');
    database.close();
    expect(statSync(path).size).toBeGreaterThan(300 * MEGABYTE);

    await openDiagnosis(page, site);
    await page.setInputFiles('input[type=file]', path);
    await expect(page.locator('.finding a.writeup')).toHaveAttribute('href', '/incidents/gpustack-resolved-path/');
    const about = (await page.locator('.about').textContent()) ?? '';
    const [, amount, unit] = /of which ([\d.]+) (bytes|KiB|MiB) were read/.exec(about) ?? [];
    const read = Number(amount) * { bytes: 1, KiB: 1024, MiB: 1024 ** 2 }[unit as 'KiB'];
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(MEGABYTE);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
