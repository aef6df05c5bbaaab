import { partsOf, type Question } from './question.ts';

/** A question whose answer may go on behind a bar. */
export function pairQuestion(question: Question, second: string): Question {
  return {
    ...question,
    words: `${question.words}; ${second} may follow behind " | "`,
    fault: (answer) => question.fault(partsOf(answer)[0] ?? ''),
  };
}
