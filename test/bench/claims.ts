import type { BrowserMeasurement } from './browser.ts';
import { type Measurement, spread } from './measurement.ts';
import type { Result } from './results.ts';
import { amount, ms } from './table.ts';

/** What is promised of this reader, and whether this run shows it; `null` where nothing was measured. */
interface Claim {
  readonly says: string;
  readonly holds: boolean | null;
  readonly figures: string;
}

const MIB = 1024 ** 2;

/** The promises, one line each, with the figures that decide. */
export function claims(results: readonly Result[]): string {
  const browsers = results.flatMap(({ browser }) => (browser?.kind === 'measured' ? [browser] : []));
  return [sameAnswer(results), ...flat(results), ...nearNative(results), header(results, browsers), huge(results)]
    .map(({ says, holds, figures }) => `${holds === null ? 'not known' : holds ? 'yes' : 'NO'}: ${says}: ${figures}`)
    .join('\n');
}

function sameAnswer(results: readonly Result[]): Claim {
  const all = results.flatMap(({ own, stock, native }) => [own, stock, native].flatMap(measured));
  const [one] = all;
  return {
    says: 'every reader finds the same tables, columns, indexes and migrations',
    holds: one === undefined ? null : new Set(all.map(({ answer }) => answer)).size === 1,
    figures: `${one?.tables} tables, ${one?.migrations} migrations, ${all.length} readings compared`,
  };
}

/** Twice is the line: one 8 KiB block more or a busy machine is no growth, and the sizes differ 20,000 times. */
function flat(results: readonly Result[]): Claim[] {
  const own = results.flatMap((result) => measured(result.own));
  const claim = (what: string, figures: readonly number[], text: (figure: number) => string): Claim => ({
    says: `${what} flat in size (largest no more than twice the smallest)`,
    holds: own.length < 2 ? null : Math.max(...figures) <= 2 * Math.min(...figures),
    figures: figures.map(text).join(', '),
  });
  const times = own.map(({ readings }) => spread(readings));
  const memories = own.flatMap(({ memory }) => memory ?? []);
  return [
    claim(
      'bytes read, Node,',
      own.map(({ counted }) => counted ?? Number.NaN),
      amount,
    ),
    claim('memory, Node,', memories, amount),
    claim(
      'median time, Node,',
      times.map(({ median }) => median),
      ms,
    ),
    claim(
      'least time, Node,',
      times.map(({ least }) => least),
      ms,
    ),
  ];
}

/** Three ways to take "once the engine is loaded", because the answer depends on how warm the code of the engine is. */
function nearNative(results: readonly Result[]): Claim[] {
  const smallest = results[0];
  if (smallest?.own.kind !== 'measured' || smallest.native.kind !== 'measured') return [];
  const { own, native, size } = { ...smallest, own: smallest.own, native: smallest.native };
  const claim = (what: string, ours: readonly number[], theirs: readonly number[]): Claim => {
    const [one, other] = [spread(ours), spread(theirs)];
    return {
      says: `within 3 times native at ${size.name}, engine loaded, ${what}`,
      holds: ours.length === 0 || theirs.length === 0 ? null : one.median <= 3 * other.median,
      figures: `median ${ms(one.median)} to ${ms(other.median)}, ${(one.median / other.median).toFixed(1)} times; least ${(one.least / other.least).toFixed(1)} times`,
    };
  };
  return [
    claim('first reading of a process', own.firsts, native.firsts),
    claim('all readings', own.readings, native.readings),
    claim('warm (from the eleventh reading on)', own.warm, native.warm),
  ];
}

function header(results: readonly Result[], browsers: readonly BrowserMeasurement[]): Claim {
  const node = results.flatMap((result) => measured(result.own).map(({ headers }) => spread(headers)));
  const page = browsers.map(({ headers }) => spread(headers));
  const worst = (spreads: typeof node, which: 'median' | 'most') => Math.max(...spreads.map((one) => one[which]));
  const text = (where: string, spreads: typeof node) =>
    spreads.length === 0
      ? `${where} not measured`
      : `${where} median ${ms(worst(spreads, 'median'))}, worst of all ${ms(worst(spreads, 'most'))}`;
  return {
    says: 'header verdict under 100 ms at every size (by the slowest median)',
    holds: node.length + page.length === 0 ? null : worst([...node, ...page], 'median') < 100,
    figures: `${text('Node', node)}; ${text('Chromium', page)}`,
  };
}

function huge(results: readonly Result[]): Claim {
  const last = results.at(-1);
  const says = `${last?.size.name} in the browser: every time under 2 s, under 1 MiB read, under 64 MiB of memory added`;
  const browser = last?.browser;
  if (browser?.kind !== 'measured') return { says, holds: null, figures: browser?.why ?? 'not measured' };
  const { reports, read, memory } = browser;
  const { most } = spread(reports);
  const figures = `at most ${ms(most)}, ${amount(read)}, ${amount(memory?.all ?? null)} in all processes of the browser`;
  if (read === null || memory === null) return { says, holds: null, figures };
  return { says, holds: most < 2000 && read < MIB && memory.all < 64 * MIB, figures };
}

function measured(found: Result['own']): Measurement[] {
  return found.kind === 'measured' ? [found] : [];
}
