import type { Stage } from '../examination/examine.ts';

/** What a worker is at: a stage of an examination, or what comes before it, or the check of a whole file. */
export type Work = 'starting' | Stage | 'checking';

/** For each, the milliseconds after which the worker counts as hanging. */
export type Limits = Readonly<Record<Work, number>>;

/**
 * Several times what the slowest machine and medium should need; each database of a drop has them anew. Unpacking is
 * one stage, however large the archive. A check takes as long as the file is large, and the visitor sees how far it is.
 */
export const LIMITS: Limits = {
  starting: 60_000,
  unpacking: 300_000,
  header: 10_000,
  schema: 30_000,
  rows: 60_000,
  verdicts: 10_000,
  checking: Number.POSITIVE_INFINITY,
};

const WORDS: Readonly<Record<Work, string>> = {
  starting: 'getting ready',
  unpacking: 'unpacking the archive',
  header: 'looking at the header',
  schema: 'reading schema and history',
  rows: 'counting rows',
  verdicts: 'comparing with known failures',
  checking: 'checking the file',
};

/** Waits for a worker to get on. */
export interface StageClock {
  /** The worker is at this from now on, and has so long for it. */
  enter(work: Work): void;
  stop(): void;
}

/** A clock that calls `onHung`, once and in words, when a stage takes longer than its limit. */
export function stageClock(limits: Limits, onHung: (message: string) => void): StageClock {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    enter(work) {
      clearTimeout(timer);
      const limit = limits[work];
      if (!Number.isFinite(limit)) return;
      timer = setTimeout(() => onHung(`no answer within ${limit / 1000} seconds while ${WORDS[work]}`), limit);
    },
    stop: () => clearTimeout(timer),
  };
}
