import type { Report } from './report.ts';

/** Which check of the whole file. */
export type CheckKind = 'quick' | 'full' | 'foreign-keys';

/** The result of a check of the whole file, in words. */
export interface CheckReport {
  readonly file: Omit<Report['file'], 'bytesRead'>;
  readonly check: CheckKind;
  /** `stopped`: SQLite could not go on, so that nothing is known of the rest. */
  readonly outcome: 'ok' | 'found' | 'stopped';
  readonly headline: string;
  /** What was found, alike ones together, the most frequent first. */
  readonly groups: readonly CheckGroup[];
}

/** Findings that are alike. */
export interface CheckGroup {
  /** What is concerned: an index can be made anew, a table cannot. */
  readonly of: 'index' | 'table' | 'value' | 'relation' | 'unused-page' | 'unchecked';
  /** The finding, with what varies masked. */
  readonly what: string;
  readonly count: number;
}
