import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { build } from 'esbuild';
import type { Shape, TableShape } from '../../src/catalogue/shape.ts';
import { catalogueOf } from '../catalogue/catalogues.ts';
import { type Impossible, spread } from './measurement.ts';
import { ms } from './table.ts';

const TABLES = 500;
const ROUNDS = 9;
const GOAL = 50;

/** What a worker does with two schemas: the same as the diagnosis, and answers with the time of each round. */
const WORKER = `import { driftBetween } from './drift.ts';
  self.onmessage = ({ data: [expected, present, rounds] }) => {
    const times = [];
    for (let round = 0; round < rounds; round += 1) {
      const begun = performance.now();
      driftBetween(expected, present);
      times.push(performance.now() - begun);
    }
    self.postMessage(times);
  };`;

/** Milliseconds that the drift of a large schema takes in a worker, the first of them before its code is warm. */
export async function measureDrift(browser: Browser): Promise<readonly number[]> {
  const resolveDir = join(import.meta.dirname, '../../src/catalogue');
  const bundle = await build({ stdin: { contents: WORKER, resolveDir }, bundle: true, write: false, format: 'iife' });
  const page = await browser.newPage();
  const times = await page.evaluate(inWorker, [
    bundle.outputFiles[0]?.text ?? '',
    schema(''),
    schema('x'),
    ROUNDS,
  ] as const);
  await page.close();
  return times;
}

function inWorker([code, ...message]: readonly [string, Shape, Shape, number]): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(URL.createObjectURL(new Blob([code])));
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message: said }) => reject(new Error(said));
    worker.postMessage(message);
  });
}

/** Tables of a real app, as often as it takes. `change` goes before every line of one table in ten, which makes it another. */
function schema(change: string): Shape {
  const real = Object.entries(
    catalogueOf('oncall').states.findLast((state) => state.schema !== null)?.schema?.tables ?? {},
  );
  const tables = Array.from({ length: TABLES }, (_, at): [string, TableShape] => {
    const [name = '', table = { columns: {}, indexes: {} }] = real[at % real.length] ?? [];
    const before = at % 10 === 0 ? change : '';
    return [`${name}_${at}`, { columns: every(table.columns, before), indexes: every(table.indexes, before) }];
  });
  return { tables: Object.fromEntries(tables), triggers: {}, views: {} };
}

function every(lines: Readonly<Record<string, string>>, before: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(lines).map(([name, line]) => [name, `${before}${line}`]));
}

/** The figure in a line to print. */
export function driftLine(times: readonly number[] | Impossible): string {
  const goal = `the drift of a schema of ${TABLES} tables, one in ten of them another, takes less than ${GOAL} ms in the worker`;
  if ('kind' in times) return `not known: ${goal}: ${times.why}`;
  const { median, most } = spread(times);
  return `${most < GOAL ? 'yes' : 'NO'}: ${goal}: first ${ms(times[0] ?? Number.NaN)}, median ${ms(median)}, worst of ${times.length} ${ms(most)}`;
}
