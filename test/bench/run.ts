import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { answering } from './answering.ts';
import { builtSite } from './browser.ts';
import { measureCancel } from './cancel.ts';
import { claims } from './claims.ts';
import { shortOfSpace } from './disk.ts';
import { driftLine, measureDrift } from './drift-time.ts';
import { freshProcesses, type MeasureInFreshProcess } from './fresh-process.ts';
import { makeDatabase } from './make-database.ts';
import { pooled, type ReaderName } from './measurement.ts';
import { measureBlocks } from './page-blocks.ts';
import type { Result } from './results.ts';
import { measureShell } from './shell.ts';
import { LARGE, SIZES, type Size } from './sizes.ts';
import { table } from './table.ts';

/**
 * `npm run bench`: reads the same schema and history from databases of 1 MB to 20 GiB with this reader, with stock
 * sql.js and natively, and prints time, bytes read and memory added. It measures and never fails for a time.
 */
async function bench(folder: string): Promise<void> {
  const measure = await freshProcesses(folder);
  const site = await builtSite(folder);
  const databases = SIZES.flatMap((size) => made(size, folder));
  const inNode = measureInTurn(databases, measure);
  const results: Result[] = [];
  for (const [at, { size, path }] of databases.entries()) {
    console.log(`${size.name} in the browser and in the shell …`);
    const browser = !size.inBrowser ? null : site.kind === 'site' ? await site.measure(path) : site;
    const of = (reader: ReaderName) =>
      pooled(inNode.flatMap((one) => (one.at === at && one.reader === reader ? one.found : [])));
    const [native, own, stock] = [of('node:sqlite'), of('own'), of('sql.js')];
    results.push({ size, native, own, stock, shell: measureShell(path), browser });
  }
  console.log('What the page still answers while its worker works …');
  const large = databases.find(({ size }) => size.bytes === LARGE)?.path;
  const inBrowser = <Found>(work: (browser: Browser, origin: string, path: string) => Promise<Found>) =>
    site.kind === 'impossible'
      ? site
      : large === undefined
        ? { kind: 'impossible' as const, why: 'there is no database of 1 GB' }
        : site.inBrowser((browser, origin) => work(browser, origin, large));
  const blocks = await inBrowser((browser, origin, path) => measureBlocks(browser, origin, folder, path));
  const cancels = await inBrowser(measureCancel);
  const drift = site.kind === 'impossible' ? site : await site.inBrowser(measureDrift);
  if (site.kind === 'site') await site.close();
  const answers = answering(blocks, cancels);
  console.log(
    `${machine(results)}\n\n${table(results)}\n\n${claims(results)}\n${answers}\n${driftLine(drift)}\n\n${NOTES}`,
  );
}

const NOTES = `engine: loading it, once per process or page (time, memory); not part of the other figures, except in Chromium, where time
and memory begin with the choice of the file and hold the worker, its engine, and the whole diagnosis.
first: the first reading of a fresh process, before its code is warm, as the median over processes; memory added: the most of resident memory at its peak during that one
reading over that before it. In Chromium heaps are what the JavaScript of page and worker holds afterwards.
block: the longest time between two beats of a timer on the page, from before the choice until half a second after the report.`;

interface Database {
  readonly size: Size;
  readonly path: string;
}

function made(size: Size, folder: string): Database[] {
  const short = shortOfSpace(folder, size.bytes);
  if (short !== null) console.log(`${size.name} is skipped: ${short}.`);
  if (short !== null) return [];
  console.log(`Making ${size.name} …`);
  const path = join(folder, `${size.bytes}.sqlite`);
  makeDatabase(path, size.bytes);
  return [{ size, path }];
}

/** Rounds over all sizes and readers, so that what else the machine does falls on all of them alike. */
const ROUNDS: readonly (readonly ReaderName[])[] = [
  ['node:sqlite', 'own', 'sql.js'],
  ...Array.from({ length: 6 }, () => ['node:sqlite', 'own'] as const),
];

function measureInTurn(databases: readonly Database[], measure: MeasureInFreshProcess) {
  return ROUNDS.flatMap((readers, round) => {
    console.log(`Round ${round + 1} of ${ROUNDS.length} in Node …`);
    return databases.flatMap(({ path }, at) => readers.map((reader) => ({ at, reader, found: measure(reader, path) })));
  });
}

function machine(results: readonly Result[]): string {
  const [native, own] = [results[0]?.native, results[0]?.own].map((found) =>
    found?.kind === 'measured' ? found.sqlite : 'not known',
  );
  const [load] = loadavg();
  const browser =
    results.flatMap(({ browser }) => (browser?.kind === 'measured' ? [browser.version] : []))[0] ?? 'none';
  return `${process.platform} ${process.arch}, ${cpus().length} processors (${cpus()[0]?.model.trim()}), load ${load?.toFixed(1)}
Node ${process.version}, its SQLite ${native}; SQLite of sql.js ${own}; sqlite3 shell ${results[0]?.shell?.version ?? 'none'}; Chromium ${browser}`;
}

const folder = mkdtempSync(join(tmpdir(), 'schema-clinic-bench-'));
const clean = () => rmSync(folder, { recursive: true, force: true });
process.once('SIGINT', () => {
  clean();
  process.exit(130);
});
try {
  await bench(folder);
} finally {
  clean();
}
