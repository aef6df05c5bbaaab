/** Which way a database is read. */
export type ReaderName = 'own' | 'sql.js' | 'node:sqlite';

/** What one process measured that read one database in one way. Times in milliseconds, amounts in bytes. */
export interface Measurement {
  readonly kind: 'measured';
  /** Loading and compiling the engine, once per process; `null` where it is part of Node. */
  readonly engine: { readonly ms: number; readonly memory: number } | null;
  /** The first reading of each process: the one that somebody waits for. */
  readonly firsts: readonly number[];
  /** Every reading of the same file, the first ones included. */
  readonly readings: readonly number[];
  /** Those from a process's eleventh on, when the compilers of V8 are mostly done. */
  readonly warm: readonly number[];
  /** The verdict on the header alone; our reader only. */
  readonly headers: readonly number[];
  /** Bytes of one reading by the reader's own count. */
  readonly counted: number | null;
  /** Bytes of one reading by the kernel's count of this process; `null` where there is no `/proc`. */
  readonly kernel: number | null;
  /** Growth of the resident memory of the process to its peak during the first reading; `null` for not known. */
  readonly memory: number | null;
  /** The same for readers that read the same. */
  readonly answer: string;
  readonly tables: number;
  readonly migrations: number;
  readonly sqlite: string;
}

/** A reader that could not read, and its own words for it. */
export interface Impossible {
  readonly kind: 'impossible';
  readonly why: string;
}

/** Median, least and most of some figures. */
export function spread(figures: readonly number[]): { median: number; least: number; most: number } {
  const sorted = figures.toSorted((one, other) => one - other);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const half = sorted.length / 2;
  const median = Number.isInteger(half) ? (at(half - 1) + at(half)) / 2 : at(Math.floor(half));
  return { median, least: at(0), most: at(sorted.length - 1) };
}

/** Several processes' measurements as one: all readings, and the most memory. The first one that could not stands for all. */
export function pooled(found: readonly (Measurement | Impossible)[]): Measurement | Impossible {
  const failed = found.find((one) => one.kind === 'impossible');
  const all = found.flatMap((one) => (one.kind === 'measured' ? [one] : []));
  const [first] = all;
  if (failed !== undefined || first === undefined) return failed ?? { kind: 'impossible', why: 'not measured' };
  const engines = all.flatMap(({ engine }) => engine ?? []);
  const memories = all.flatMap(({ memory }) => memory ?? []);
  return {
    ...first,
    engine:
      engines.length === 0
        ? null
        : { ms: spread(engines.map(({ ms }) => ms)).median, memory: Math.max(...engines.map(({ memory }) => memory)) },
    firsts: all.flatMap(({ firsts }) => firsts),
    readings: all.flatMap(({ readings }) => readings),
    warm: all.flatMap(({ warm }) => warm),
    headers: all.flatMap(({ headers }) => headers),
    memory: memories.length === 0 ? null : Math.max(...memories),
  };
}
