import type { ReadContent } from '../knowledge/cross-checks.ts';
import type { Answers, Question } from './question.ts';
import type { Workshop } from './workshop.ts';

/** Something that can be added. */
export interface Kind {
  readonly name: 'incident' | 'signature' | 'app' | 'error';
  /** What it writes, in a few words. */
  readonly writes: string;
  readonly questions: (content: ReadContent) => readonly Question[];
  /** The files, from answers that have the form asked for. Throws with what was found and what was expected. */
  readonly compose: (answers: Answers, bench: Bench) => Promise<Draft>;
}

/** What a draft is made with. */
export interface Bench {
  readonly content: ReadContent;
  /** Laid out at the first time that it is needed, which takes some seconds. */
  readonly workshop: () => Promise<Workshop>;
  /** The day, as 2026-11-21. */
  readonly today: string;
}

/** What is to be written. Paths are below the folder of the project. */
export interface Draft {
  /** New files. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Lines that are added to files which are there. */
  readonly edits: readonly { readonly path: string; readonly before: string; readonly after: string }[];
  /** What was decided on the way, in sentences. */
  readonly remarks: readonly string[];
  /** What to do now, in order. */
  readonly next: readonly string[];
}

/** The one answer to a question, or what stands for it. */
export function one(answers: Answers, option: string, otherwise = ''): string {
  return answers(option)[0]?.trim() ?? otherwise;
}
