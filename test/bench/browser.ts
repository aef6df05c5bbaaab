import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../browser/find-browser.ts';
import { serve } from '../browser/static-server.ts';
import { heapOf, watchBrowserMemory } from './browser-memory.ts';
import type { Impossible } from './measurement.ts';
import { type Marks, markStages } from './page-marks.ts';

/** One size, opened on the built site. Times in milliseconds from the choice of the file, amounts in bytes. */
export interface BrowserMeasurement {
  readonly kind: 'measured';
  /** Until the report stands on the page; the first is a fresh browser's, and each begins with a fresh page and worker. */
  readonly reports: readonly number[];
  /** From the moment the engine is there until the header is judged. */
  readonly headers: readonly number[];
  /** Until the worker and its engine were ready. */
  readonly engines: readonly number[];
  /** What the report says that was read. */
  readonly read: number | null;
  /** Growth of resident memory to its peak: the page's process, and all of the browser's processes together. */
  readonly memory: { readonly page: number; readonly all: number } | null;
  /** JavaScript heaps of the page and its workers, and what they hold outside them, afterwards. */
  readonly heap: number | null;
  readonly migrations: number | null;
  readonly version: string;
}

/** A built site, copied aside because it may be built again at any time. */
export interface BuiltSite {
  readonly kind: 'site';
  measure(database: string): Promise<BrowserMeasurement | Impossible>;
  /** What else is measured on the site, in a browser of its own. */
  inBrowser<Result>(work: (browser: Browser, origin: string) => Promise<Result>): Promise<Result | Impossible>;
  close(): Promise<void>;
}

const PAGES = 7;

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
];

export async function builtSite(folder: string): Promise<BuiltSite | Impossible> {
  const built = join(import.meta.dirname, '../../dist/site');
  if (!existsSync(join(built, 'diagnose/index.html'))) return { kind: 'impossible', why: 'run `npm run build` first' };
  const copy = join(folder, 'site');
  cpSync(built, copy, { recursive: true });
  const executablePath = findBrowser();
  const server = await serve(copy);
  const args = process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : QUIET;
  async function inBrowser<Result>(work: (browser: Browser, origin: string) => Promise<Result>) {
    const browser = await chromium.launch({ executablePath, args });
    try {
      return await work(browser, server.origin);
    } catch (thrown) {
      return { kind: 'impossible' as const, why: thrown instanceof Error ? thrown.message : String(thrown) };
    } finally {
      await browser.close();
    }
  }
  return {
    kind: 'site',
    measure: (database) => inBrowser((browser, origin) => measurePages(browser, origin, database)),
    inBrowser,
    close: () => server.close(),
  };
}

async function measurePages(browser: Browser, origin: string, database: string): Promise<BrowserMeasurement> {
  const first = await openPage(browser, origin);
  const memory = await watchBrowserMemory(browser);
  const heapBefore = await heapOf(first);
  const marks = [await choose(first, database)];
  const grown = memory();
  const heap = await heapOf(first);
  const text = (await first.locator('.about').textContent()) ?? '';
  const history = (await first.locator('.report').textContent()) ?? '';
  await first.close();
  while (marks.length < PAGES) {
    const page = await openPage(browser, origin);
    marks.push(await choose(page, database));
    await page.close();
  }
  return {
    kind: 'measured',
    reports: marks.map(({ report, chosen }) => report - chosen),
    headers: marks.map(({ header, schema }) => schema - header),
    engines: marks.map(({ header, chosen }) => header - chosen),
    read: bytesIn(text),
    memory: grown,
    heap: heap === null || heapBefore === null ? null : heap - heapBefore,
    migrations: Number(/django: (\d+) recorded/.exec(history)?.[1] ?? Number.NaN),
    version: browser.version(),
  };
}

/** The diagnose route, at rest. */
export async function openPage(
  browser: Browser,
  origin: string,
  watch: () => void = markStages,
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<Page> {
  const page = await browser.newPage();
  await page.addInitScript(watch);
  await prepare(page);
  await page.goto(`${origin}/diagnose/`);
  await page.locator('diagnose-panel[data-ready]').waitFor();
  // What the page still does for itself is not to be counted.
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  return page;
}

async function choose(page: Page, database: string): Promise<Marks> {
  await page.setInputFiles('input[type=file]', database);
  await page.locator('.report').waitFor();
  return page.evaluate(() => (globalThis as unknown as { marks: Marks }).marks);
}

function bytesIn(about: string): number | null {
  const [, amount, unit] = /of which ([\d.,]+) (bytes|KiB|MiB|GiB) were read/.exec(about) ?? [];
  if (amount === undefined) return null;
  const scale = { bytes: 1, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 }[unit as 'KiB'];
  return Number(amount.replaceAll(',', '')) * scale;
}
