import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKnowledge } from '../../../src/knowledge/load-knowledge.ts';
import { type Pages, prepareSearch } from '../../../src/mentions/index.ts';
import { pageOf } from '../../../src/report/hit-text.ts';
import { type Answering, accuracyOf } from '../../search/accuracy.ts';
import { type LabelledPaste, labelledPastes } from '../../search/labelled-pastes.ts';
import { builtSite } from '../browser.ts';
import { grownPages } from './grown-pages.ts';
import { measureInBrowser } from './in-browser.ts';
import { bestThreshold, type Rival, rivalsOn } from './rivals.ts';

/**
 * `npm run bench:search`: how often the right page comes first, on the labelled pastes that were never tuned on, and how long that
 * takes, beside fuse.js and MiniSearch in the same run. It measures and never fails for a figure.
 */
async function bench(folder: string): Promise<void> {
  const pages = await loadKnowledge(process.cwd());
  const pastes = labelledPastes();
  const tuning = pastes.filter(({ isHeldOut }) => !isHeldOut);
  const heldOut = pastes.filter(({ isHeldOut }) => isHeldOut);
  console.log(
    `${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}\n`,
  );
  console.log(`${pastes.length} pastes: ${countsOf(pastes)}`);
  console.log(`tuned on ${tuning.length}: ${countsOf(tuning)}`);
  console.log(`held out ${heldOut.length}: ${countsOf(heldOut)}\n`);

  const own = answering(pages);
  console.log('right first / among three / unrelated answered with “nothing known”, on what was not tuned on');
  report('ours', own, heldOut);
  for (const rival of rivalsOn(pages)) {
    const least = bestThreshold(rival, tuning);
    report(
      rival.name,
      (text) => rival.scored(text).flatMap(({ page, score }) => (score >= least ? [page] : [])),
      heldOut,
    );
  }
  console.log('\nand ours on what was tuned on:');
  report('ours', own, tuning);

  console.log('\nfrom a paste of 10,000 characters to ranked results: median / 95th percentile, ms');
  const long = longPastes(pastes);
  for (const records of [1_000, 10_000]) {
    const grown = grownPages(pages, records);
    timed(`ours, ${records} records`, answering(grown), long);
    for (const rival of rivalsOn(grown)) {
      if (!rival.isSlow) timed(`${rival.name}, ${records} records`, plain(rival), long);
      else if (records === 1_000)
        timed(`${rival.name}, ${records} records, 1,000 of them`, plain(rival), [(long[0] ?? '').slice(0, 1_000)], 1);
    }
  }
  const five = logOf(pastes, 5_000_000);
  timed(`ours, 5 MB at once, today's pages`, own, [five, five, five]);

  const site = await builtSite(folder);
  if (site.kind === 'impossible') return console.log(`in the browser: not measured, ${site.why}`);
  const found = await site.inBrowser((browser, origin) =>
    measureInBrowser(browser, origin, [
      ['10,000 characters', long[0] ?? ''],
      ['5 MB', five],
    ]),
  );
  await site.close();
  if ('kind' in found) return console.log(`in the browser: not measured, ${found.why}`);
  const total = found.loaded.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`\nwhat /search/ loads before its first result, compressed: ${kilobytes(total)}`);
  for (const { path, bytes } of found.loaded) console.log(`  ${kilobytes(bytes).padStart(9)}  ${path}`);
  for (const { what, blocks, until } of found.pastes) {
    const gaps = blocks.map(({ gap }) => gap).sort(ascending);
    console.log(
      `paste of ${what}: the page was blocked for ${ms(quantile(gaps, 0.5))} (median of ${gaps.length}), ${ms(gaps.at(-1) ?? 0)} at worst; results after ${ms(quantile(until, 0.5))}`,
    );
  }
}

function answering(pages: Pages): Answering {
  const search = prepareSearch(pages);
  return (text) => search(text).hits.map(pageOf);
}

function plain({ scored }: Rival): Answering {
  return (text) => scored(text).map(({ page }) => page);
}

function countsOf(pastes: readonly LabelledPaste[]): string {
  return (['incidents', 'families', 'unknown', 'unrelated'] as const)
    .map((kind) => `${pastes.filter((paste) => paste.kind === kind).length} ${kind}`)
    .join(', ');
}

function report(name: string, answer: Answering, pastes: readonly LabelledPaste[]): void {
  const related = accuracyOf(
    answer,
    pastes.filter(({ kind }) => kind !== 'unrelated'),
  );
  const unrelated = accuracyOf(
    answer,
    pastes.filter(({ kind }) => kind === 'unrelated'),
  );
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} % (${part}/${whole})`;
  console.log(
    `  ${name.padEnd(24)} ${percent(related.first, related.pastes).padEnd(18)} ${percent(related.three, related.pastes).padEnd(18)} ${percent(unrelated.first, unrelated.pastes)}`,
  );
}

/** Searches that take longer than this all together are not repeated. */
const PATIENCE_MS = 20_000;

function timed(name: string, answer: Answering, texts: readonly string[], rounds = 3): void {
  const times: number[] = [];
  const begun = performance.now();
  for (let round = 0; round < rounds; round += 1) {
    for (const text of texts) {
      if (times.length > 0 && performance.now() - begun > PATIENCE_MS) break;
      const start = performance.now();
      answer(text);
      times.push(performance.now() - start);
    }
  }
  times.sort(ascending);
  console.log(
    `  ${name.padEnd(40)} ${ms(quantile(times, 0.5)).padStart(10)} ${ms(quantile(times, 0.95)).padStart(10)}   (${times.length} searches)`,
  );
}

/** Logs of 10,000 characters, made of the pastes of the set one after another. */
function longPastes(pastes: readonly LabelledPaste[]): string[] {
  const whole = logOf(pastes, 400_000);
  return Array.from({ length: 40 }, (_, at) => whole.slice(at * 10_000, (at + 1) * 10_000));
}

function logOf(pastes: readonly LabelledPaste[], characters: number): string {
  const once = pastes.map(({ text }) => text).join('\n');
  return once.repeat(Math.ceil(characters / once.length)).slice(0, characters);
}

function ascending(one: number, other: number): number {
  return one - other;
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted(ascending);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

const folder = mkdtempSync(join(tmpdir(), 'schema-clinic-bench-search-'));
try {
  await bench(folder);
} finally {
  rmSync(folder, { recursive: true });
}
