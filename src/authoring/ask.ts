import { autocomplete, cancel, intro, isCancel, log, outro, select, text } from '@clack/prompts';
import type { Asked } from './new-run.ts';
import { type Answers, choicesOf, faultsIn, type Question } from './question.ts';

const CANCELLED = Symbol('cancelled');

/** Asks in the terminal for what is still open, one question after another, and gives all answers. */
export async function askFor(title: string, questions: readonly Question[], given: Answers): Promise<Asked> {
  const answers = new Map<string, readonly string[]>();
  const all: Answers = (option) => answers.get(option) ?? given(option);
  const ended = endOfInput();
  intro(title);
  for (const question of questions) {
    const faults = given(question.option).length > 0 ? faultsIn(question, all) : [];
    if (given(question.option).length > 0 && faults.length === 0) continue;
    if (question.settled?.(all) === true) continue;
    for (const fault of faults) log.warn(fault);
    const answered = await answersTo(question, all, ended);
    if (answered === CANCELLED) {
      cancel('Nothing was written.');
      return { answers: all, whole: false };
    }
    answers.set(question.option, answered);
  }
  outro('That is all.');
  return { answers: all, whole: true };
}

async function answersTo(
  question: Question,
  before: Answers,
  ended: Promise<typeof CANCELLED>,
): Promise<readonly string[] | typeof CANCELLED> {
  const choices = question.choices === undefined ? null : choicesOf(question, before);
  if (choices?.length === 0 && question.least > 0) {
    log.error(`${question.option}: found none to choose from; expected ${question.words}`);
    return CANCELLED;
  }
  const answers: string[] = [];
  while (answers.length < question.most) {
    const left = choices?.filter((choice) => !answers.includes(choice)) ?? null;
    if (left?.length === 0) break;
    const answer = await Promise.race([answerTo(question, answers.length, left), ended]);
    if (isCancel(answer) || answer === CANCELLED) return CANCELLED;
    if (answer === undefined || answer === '') break;
    answers.push(answer);
  }
  return answers;
}

/** Ctrl+D closes the input under a question, which then waits for ever. */
function endOfInput(): Promise<typeof CANCELLED> {
  return new Promise((resolve) => process.once('beforeExit', () => resolve(CANCELLED)));
}

/** Choices that are shown at once; more are searched. */
const LISTED = 12;

/** An empty answer ends a list, and leaves open what may stay open. */
function answerTo(question: Question, before: number, choices: readonly string[] | null) {
  const { option, words, example, least, most, otherwise = 'nothing' } = question;
  const mayEnd = before >= least;
  if (choices !== null) {
    const message = `${option}: ${words}${most > 1 ? ` (${before + 1})` : ''}`;
    const named = choices.map((value) => ({ value, label: value }));
    // What is taken otherwise is one of them, or it is none.
    const isNamed = choices.includes(otherwise);
    const end = { value: '', label: before === 0 ? otherwise : 'no more' };
    const options = mayEnd && !isNamed ? [end, ...named] : named;
    const start = isNamed ? { initialValue: otherwise } : {};
    return choices.length > LISTED
      ? autocomplete({ message, options, maxItems: LISTED, ...start })
      : select({ message, options, ...start });
  }
  const open = mayEnd ? (before === 0 ? `empty: ${otherwise}` : 'empty to go on') : '';
  const number = mayEnd ? `${before + 1}, ${open}` : `${before + 1} of at least ${least}`;
  const counting = most > 1 ? ` (${number})` : open === '' ? '' : ` (${open})`;
  return text({
    message: `${option}: ${words}${counting}`,
    placeholder: example,
    validate: (answer = '') => {
      if (answer.trim() === '') return mayEnd ? undefined : 'This is needed.';
      const fault = question.fault(answer);
      return fault === null ? undefined : `${fault.charAt(0).toUpperCase()}${fault.slice(1)}; for example ${example}`;
    },
  });
}
