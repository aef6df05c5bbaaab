import type { LabelledPaste } from './labelled-pastes.ts';

/** What a search answers: pages such as `errors/no-such-column`, the best first; none for “nothing known”. */
export type Answering = (text: string) => readonly string[];

/** How often a search was right. */
export interface Accuracy {
  readonly pastes: number;
  /** The right page came first, or “nothing known” was said where that is right. */
  readonly first: number;
  /** The right page was among the first three. */
  readonly three: number;
}

/** Asks for every paste, and counts. */
export function accuracyOf(answer: Answering, pastes: readonly LabelledPaste[]): Accuracy {
  let [first, three] = [0, 0];
  for (const { text, right } of pastes) {
    const pages = answer(text);
    const isRight = (some: readonly string[]) =>
      right.length === 0 ? pages.length === 0 : some.some((page) => right.includes(page));
    if (isRight(pages.slice(0, 1))) first += 1;
    if (isRight(pages.slice(0, 3))) three += 1;
  }
  return { pastes: pastes.length, first, three };
}
