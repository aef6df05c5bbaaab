import type { BrowserMeasurement } from './browser.ts';
import { type Impossible, type Measurement, spread } from './measurement.ts';
import type { Result } from './results.ts';
import type { ShellMeasurement } from './shell.ts';

const HEADS = ['size', 'reader', 'engine', 'first', 'median (min–max)', '× native', 'bytes read', 'memory added'];

type Line = readonly string[];

/** Everything that was measured, as a Markdown table whose columns line up. */
export function table(results: readonly Result[]): string {
  const lines: Line[] = [HEADS, HEADS.map(() => ''), ...results.flatMap(linesOf)];
  const widths = HEADS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map(
      (line, row) =>
        `| ${widths.map((width, at) => (line[at] ?? '').padEnd(width, row === 1 ? '-' : ' ')).join(' | ')} |`,
    )
    .join('\n');
}

function linesOf({ size, native, own, stock, shell, browser }: Result): Line[] {
  const base = native.kind === 'measured' ? spread(native.readings).median : Number.NaN;
  return [
    [size.name, ...nodeLine('node:sqlite (native)', native, base)],
    ['', ...shellLine(shell, base)],
    ['', ...nodeLine('this reader, Node', own, base)],
    ['', ...nodeLine('stock sql.js, file loaded', stock, base)],
    ...(browser === null ? [] : [['', ...browserLine(browser, base)]]),
  ];
}

function nodeLine(name: string, found: Measurement | Impossible, base: number): Line {
  if (found.kind === 'impossible') return skipped(name, found.why);
  const { engine, firsts, readings, counted, kernel, memory } = found;
  const load = engine === null ? '–' : `${ms(engine.ms)}, ${amount(engine.memory)}`;
  const read = counted === null ? amount(kernel) : `${amount(counted)} (kernel: ${amount(kernel)})`;
  return [name, load, ...times(readings, base, spread(firsts).median), read, amount(memory)];
}

function shellLine(found: ShellMeasurement | null, base: number): Line {
  const name = 'sqlite3 shell, whole process';
  if (found === null) return skipped(name, 'none on the PATH');
  const { start, readings, kernel, memory } = found;
  return [name, `${ms(start)} to start`, ...times(readings, base), amount(kernel), amount(memory)];
}

function browserLine(found: BrowserMeasurement | Impossible, base: number): Line {
  const name = 'this site, Chromium, to the report';
  if (found.kind === 'impossible') return skipped(name, found.why);
  const { engines, reports, read, memory, heap } = found;
  const grown = memory === null ? 'not known' : `${amount(memory.page)} (browser: ${amount(memory.all)})`;
  return [name, ms(spread(engines).median), ...times(reports, base), amount(read), `${grown}, heaps ${amount(heap)}`];
}

function skipped(name: string, why: string): Line {
  return [name, '', '', `skipped: ${why}`];
}

function times(readings: readonly number[], base: number, first = readings[0] ?? Number.NaN): Line {
  const { median, least, most } = spread(readings);
  return [ms(first), `${ms(median)} (${ms(least)}–${ms(most)})`, (median / base).toFixed(1)];
}

export function ms(milliseconds: number): string {
  return `${milliseconds < 100 ? milliseconds.toFixed(1) : milliseconds.toFixed(0)} ms`;
}

export function amount(bytes: number | null): string {
  if (bytes === null || Number.isNaN(bytes)) return 'not known';
  return bytes < 1024 ** 2 ? `${(bytes / 1024).toFixed(0)} KiB` : `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
}
