import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadSignatures } from '../../src/knowledge/load-knowledge.ts';
import { nativeDatabase } from '../sqlite/native-database.ts';
import { openPage } from './browser.ts';
import { type Blocks, beat, type Heartbeat } from './heartbeat.ts';

/** How long the page could not answer to its visitor, at worst, in each round of one piece of work. */
export interface Blocking {
  readonly what: string;
  readonly rounds: readonly Blocks[];
}

const ROUNDS = 5;
const TABLES = 2000;
const FINDINGS = 60;

/** After the report is there: whatever the page still does then counts too. */
const AFTERWARDS_MS = 500;

/** The signature of which the database is a case. */
const SIGNATURE = 'gpustack/resolved-path';

declare const heartbeat: Heartbeat;

/**
 * Watches the page's thread from the moment before something is chosen until its report stands there: each sample, a
 * large database, a database of 2,000 tables, and a report with 60 findings.
 */
export async function measureBlocks(
  browser: Browser,
  origin: string,
  folder: string,
  large: string,
): Promise<readonly Blocking[]> {
  const tables = join(folder, 'tables.sqlite');
  writeFileSync(tables, await manyTables());
  const choose = (path: string) => (page: Page) => page.setInputFiles('input[type=file]', path);
  const samples = await sampleTitles(browser, origin);
  const works: [string, (page: Page) => Promise<void>, (page: Page) => Promise<void>][] = [
    ...samples.map((title): (typeof works)[number] => [
      `sample “${title}”`,
      asItIs,
      (page) => page.getByRole('button', { name: title, exact: true }).click(),
    ]),
    ['database of 1 GB', asItIs, choose(large)],
    [`database of ${TABLES.toLocaleString('en')} tables`, asItIs, choose(tables)],
    [`the same, and ${FINDINGS} findings`, manyFindings, choose(tables)],
  ];
  const found: Blocking[] = [];
  for (const [what, prepare, start] of works) {
    const rounds: Blocks[] = [];
    while (rounds.length < ROUNDS) rounds.push(await oneRound(browser, origin, prepare, start));
    found.push({ what, rounds });
  }
  return found;
}

async function oneRound(
  browser: Browser,
  origin: string,
  prepare: (page: Page) => Promise<void>,
  start: (page: Page) => Promise<void>,
): Promise<Blocks> {
  const page = await openPage(browser, origin, beat, prepare);
  await page.evaluate(() => heartbeat.start());
  await start(page);
  await page.locator('.report').first().waitFor();
  await page.waitForTimeout(AFTERWARDS_MS);
  const blocks = await page.evaluate(() => heartbeat.stop());
  await page.close();
  return blocks;
}

const asItIs = async () => {};

/** Knowledge in which the signature of the database stands as often as there are to be findings. */
async function manyFindings(page: Page): Promise<void> {
  await page.route('**/knowledge.json', async (route) => {
    const response = await route.fetch();
    const knowledge = (await response.json()) as Knowledge;
    const found = knowledge.signatures.filter(({ id }) => id === SIGNATURE);
    const ids = Array.from({ length: FINDINGS - 1 }, (_, at) => `${SIGNATURE}-${at}`);
    const json: Knowledge = {
      ...knowledge,
      signatures: [...knowledge.signatures, ...ids.flatMap((id) => found.map((one) => ({ ...one, id })))],
      incidents: knowledge.incidents.map((incident) =>
        incident.signatures.includes(SIGNATURE)
          ? { ...incident, signatures: [...incident.signatures, ...ids] }
          : incident,
      ),
    };
    await route.fulfill({ response, json });
  });
}

async function sampleTitles(browser: Browser, origin: string): Promise<readonly string[]> {
  const page = await openPage(browser, origin);
  const titles = await page.locator('[data-samples] button').allTextContents();
  await page.close();
  return titles;
}

async function manyTables(): Promise<Uint8Array> {
  const file = (await loadSignatures(process.cwd())).find(({ signature }) => signature.id === SIGNATURE);
  const base = file?.cases.find(({ verdict }) => verdict === 'confirmed')?.database ?? '';
  const tables = Array.from(
    { length: TABLES },
    (_, at) => `CREATE TABLE t${at} (id INTEGER PRIMARY KEY, a TEXT NOT NULL, b INT UNIQUE, c REFERENCES t0 (id));`,
  );
  return nativeDatabase(`BEGIN; ${base} ${tables.join('')} COMMIT;`);
}
