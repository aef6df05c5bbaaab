import { autocomplete, cancel, intro, isCancel, log, outro, select, text } from '@clack/prompts';
import { type Answers, faultsIn, type Question } from './question.ts';

/** Whoever answers has had enough: nothing is written. */
export const CANCELLED = Symbol('cancelled');

/** Asks in the terminal for what is still open, one question after another, and gives all answers. */
export async function askFor(
  title: string,
  questions: readonly Question[],
  given: Answers,
): Promise<Answers | typeof CANCELLED> {
  const answers = new Map<string, readonly string[]>();
  const all: Answers = (option) => answers.get(option) ?? given(option);
  intro(title);
  for (const question of questions) {
    if (given(question.option).length > 0 && faultsIn(question, given).length === 0) continue;
    if (question.settled?.(all) === true) continue;
    for (const fault of given(question.option).length > 0 ? faultsIn(question, given) : []) log.warn(fault);
    const answered = await answersTo(question);
    if (answered === CANCELLED) {
      cancel('Nothing was written.');
      return CANCELLED;
    }
    answers.set(question.option, answered);
  }
  outro('That is all.');
  return all;
}

async function answersTo(question: Question): Promise<readonly string[] | typeof CANCELLED> {
  const answers: string[] = [];
  while (answers.length < question.most) {
    const answer = await answerTo(question, answers.length);
    if (isCancel(answer)) return CANCELLED;
    if (answer === undefined || answer === '') break;
    answers.push(answer);
  }
  return answers;
}

/** Choices that are shown at once; more are searched. */
const LISTED = 12;

/** An empty answer ends a list, and leaves open what may stay open. */
function answerTo(question: Question, before: number) {
  const { option, words, example, choices, least, most, otherwise } = question;
  const mayEnd = before >= least;
  const number = most > 1 ? ` (${before + 1}${mayEnd ? ', empty to go on' : ` of at least ${least}`})` : '';
  const open = most === 1 && mayEnd ? ` (empty: ${otherwise ?? 'nothing'})` : '';
  const message = `${option}: ${words}${number}${open}`;
  if (choices !== undefined) {
    const named = choices.map((value) => ({ value, label: value }));
    // What is taken otherwise is one of them, or it is none.
    const isNamed = otherwise !== undefined && choices.includes(otherwise);
    const options = mayEnd && !isNamed ? [{ value: '', label: otherwise ?? 'none' }, ...named] : named;
    const start = isNamed ? { initialValue: otherwise } : {};
    return choices.length > LISTED
      ? autocomplete({ message, options, maxItems: LISTED, ...start })
      : select({ message, options, ...start });
  }
  return text({
    message,
    placeholder: example,
    validate: (answer = '') => {
      if (answer.trim() === '') return mayEnd ? undefined : 'This is needed.';
      const fault = question.fault(answer);
      return fault === null ? undefined : `Found that ${fault}; for example ${example}`;
    },
  });
}
