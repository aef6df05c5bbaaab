import type { CheckKind } from '../report/index.ts';

/**
 * How often a check reads the file, as measured on databases of 235 and 940 MB with many indexes; one that fits into
 * memory is read 1.6 times, and then compared without reading. Foreign keys hang on which tables have any: `null`.
 */
const TIMES_READ: Record<CheckKind, number | null> = { quick: 2.5, full: 2.9, 'foreign-keys': null };

/** An estimate is made from this share on, and after this many milliseconds. */
const ENOUGH = { share: 0.05, elapsedMs: 3000 };

/** Milliseconds below which nobody counts. */
const FEW_SECONDS = 8000;

/** Where a check stands. */
export interface CheckProgress {
  /** From 0 to 1; `null` where it can not be said. */
  readonly share: number | null;
  readonly text: string;
}

/** Where a check stands, in words that are no promise: there is an estimate only where there is something to base it on. */
export function checkProgress(kind: CheckKind, bytesRead: number, ofBytes: number, elapsedMs: number): CheckProgress {
  const times = TIMES_READ[kind];
  const elapsed = about(elapsedMs);
  if (times === null) {
    return { share: null, text: `running for ${elapsed}; how much longer can not be foreseen` };
  }
  const share = bytesRead / (ofBytes * times);
  if (share >= 1) return { share: null, text: `running for ${elapsed}, longer than estimated` };
  const percent = `${Math.floor(share * 100)} %`;
  if (share < ENOUGH.share || elapsedMs < ENOUGH.elapsedMs) return { share, text: percent };
  const left = (elapsedMs / share) * (1 - share);
  // At its end the full check compares what is in memory, and does not read; what is not there it reads again and again.
  return { share, text: `${percent}, ${kind === 'full' ? `at least ${duration(left)}` : about(left)} left` };
}

function about(ms: number): string {
  return `${ms < FEW_SECONDS ? '' : 'about '}${duration(ms)}`;
}

/** A time as one says it: as exact as an estimate can be. */
export function duration(ms: number): string {
  const seconds = ms / 1000;
  if (ms < FEW_SECONDS) return 'a few seconds';
  if (seconds < 55) return `${Math.max(10, Math.round(seconds / 10) * 10)} seconds`;
  if (seconds < 90) return 'a minute';
  if (seconds < 55 * 60) return `${Math.round(seconds / 60)} minutes`;
  if (seconds < 90 * 60) return 'an hour';
  return `${Math.round(seconds / 3600)} hours`;
}
