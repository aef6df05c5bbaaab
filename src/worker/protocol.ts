import type { Stage, Words } from '../examination/examine.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CheckKind, CheckReport, Report } from '../report/index.ts';

/** What the page says to the worker. */
export type Request =
  /** Once, first: everything that the worker will ever need, because it can fetch nothing. */
  | { readonly kind: 'start'; readonly wasm: ArrayBuffer; readonly knowledge: Knowledge }
  | {
      readonly kind: 'examine';
      readonly id: number;
      readonly subject: Subject;
      readonly words: Words;
      /** Set where a worker before this one was given up: everything before that database has its report. */
      readonly givenUp: GivenUp | null;
    }
  /** A check of the whole file; `place` says of which database of the subject. */
  | {
      readonly kind: 'check';
      readonly id: number;
      readonly subject: Subject;
      readonly place: number;
      readonly check: CheckKind;
    };

/**
 * What is examined: files of the visitor's (a database and what lies beside it), or a sample. A sample is made in the worker,
 * from its script, which goes on from what a release leaves where `at` names one, as `app@release`.
 */
export type Subject =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'sample'; readonly name: string; readonly at?: string | null; readonly database: string };

/** A database, by its place in the subject, at which a worker hung or broke, and in which words. */
export interface GivenUp {
  readonly place: number;
  readonly message: string;
}

/**
 * What the worker answers. Every request to examine ends in `done` or `failed` and every check in `checked` or
 * `failed`, on every path on which the worker lives.
 */
export type Reply =
  | { readonly kind: 'stage'; readonly id: number; readonly stage: Stage }
  /** One for each database of the subject, in their order. */
  | { readonly kind: 'report'; readonly id: number; readonly report: Report }
  | { readonly kind: 'done'; readonly id: number }
  /** The first says that the check begins. */
  | { readonly kind: 'progress'; readonly id: number; readonly bytesRead: number; readonly ofBytes: number }
  | { readonly kind: 'checked'; readonly id: number; readonly report: CheckReport }
  /** A fault of ours, not of the file. */
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
