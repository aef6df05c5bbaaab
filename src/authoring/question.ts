import type { z } from 'astro/zod';
import { expectationOf, fieldAt } from '../knowledge/expectation.ts';
import { nearestName } from '../knowledge/nearest-name.ts';
import { counted } from '../report/counted.ts';

/** One thing that is asked of whoever adds something: as an option, or in a terminal. */
export interface Question {
  /** The option, without its hyphens. */
  readonly option: string;
  /** What is expected, in words that fit behind "expected". */
  readonly words: string;
  /** An answer that is right in form. */
  readonly example: string;
  /** How many answers there must be at least, and may be at most. */
  readonly least: number;
  readonly most: number;
  /** The only answers that there are. */
  readonly choices?: readonly string[];
  /** Whether one of them goes with the answers before it. */
  readonly fits?: (choice: string, answers: Answers) => boolean;
  /** What is taken where nothing is answered, in words; for a question that may stay open. */
  readonly otherwise?: string;
  /** Whether it need not be asked, by the answers before it. */
  readonly settled?: (answers: Answers) => boolean;
  /** What is wrong with one answer, as a clause, or `null`. */
  readonly fault: (answer: string) => string | null;
}

/** What was answered, by option; nothing for what was left open. */
export type Answers = (option: string) => readonly string[];

type Asked = Pick<Question, 'option'> & Partial<Question>;

/** A question for a field of a record: what it wants, and what is wrong with an answer, is what the build says. */
export function fieldQuestion(shape: z.ZodType, path: readonly PropertyKey[], asked: Asked): Question {
  const field = fieldAt(shape, path);
  const expectation = field === null ? null : expectationOf(field);
  if (field === null || expectation === null) throw new Error(`no field says what it wants at ${path.join('.')}`);
  return {
    words: expectation.words,
    example: String(expectation.example),
    least: 1,
    most: 1,
    fault: (answer) => {
      const [issue] = (field as z.ZodType).safeParse(answer).error?.issues ?? [];
      if (issue === undefined) return null;
      const isOfWrongLength = issue.code === 'too_small' || issue.code === 'too_big';
      return isOfWrongLength ? `it has ${counted(answer.trim().length, 'character')}` : 'it is not of this form';
    },
    ...asked,
  };
}

/** A question with so many answers to choose from. */
export function choiceQuestion(asked: Asked & Pick<Question, 'words' | 'choices'>): Question {
  const { choices = [] } = asked;
  return {
    example: choices[0] ?? '',
    least: 1,
    most: 1,
    fault: (answer) => (choices.includes(answer) ? null : `there is no such one${listed(choices)}`),
    ...asked,
  };
}

/** The choices that go with the answers before them; nothing for a question that has none. */
export function choicesOf({ choices = [], fits }: Question, answers: Answers): readonly string[] {
  return fits === undefined ? choices : choices.filter((choice) => fits(choice, answers));
}

/** Names that are listed; of more, the nearest is enough. */
const LISTED = 12;

function listed(names: readonly string[]): string {
  return names.length === 0 || names.length > LISTED ? '' : `; there are ${names.join(', ')}`;
}

/** A question for any text. */
export function textQuestion(asked: Asked & Pick<Question, 'words' | 'example'>): Question {
  return { least: 1, most: 1, fault: (answer) => (answer.trim() === '' ? 'it is empty' : null), ...asked };
}

/** The parts of an answer such as `text | address`, without white space around them. */
export function partsOf(answer: string): readonly string[] {
  return answer.split(/\s+\|\s+/).map((part) => part.trim());
}

/** What is wrong with the answers to a question, a line each; empty where it is answered, or need not be. */
export function faultsIn(question: Question, answers: Answers): readonly string[] {
  const { option, words, least, most, fault, fits, settled } = question;
  const given = answers(option);
  const choices = choicesOf(question, answers);
  const wanted = (instead: string | null = null) =>
    `expected ${words}, for example --${option} ${shellText(instead ?? choices[0] ?? question.example)}`;
  const faults = given.flatMap((answer) => {
    const isForeign = fits !== undefined && !fits(answer, answers);
    const wrong = fault(answer) ?? (isForeign ? `it does not go with the answers before it${listed(choices)}` : null);
    if (wrong === null) return [];
    return [`--${option}: found ${JSON.stringify(answer)}, and ${wrong}; ${wanted(nearestName(answer, choices))}`];
  });
  if (faults.length > 0) return faults;
  if (given.length > most)
    return [`--${option}: found ${given.length} answers; expected ${most === 1 ? 'one' : `at most ${most}`}`];
  if (given.length >= least || settled?.(answers) === true) return [];
  const found = given.length === 0 ? 'nothing' : `${given.length} of at least ${least} answers`;
  return [`--${option}: found ${found}; ${wanted()}${least > 1 ? `, ${least} times` : ''}`];
}

/** A text as a shell takes it for one word. */
export function shellText(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** The command that gives the same answers without a question: for another try. */
export function commandOf(name: string, questions: readonly Question[], answers: Answers): string {
  const given = questions.flatMap(({ option }) =>
    answers(option)
      .filter((answer) => answer.trim() !== '')
      .map((answer) => `--${option} ${shellText(answer)}`),
  );
  return ['npm run new --', name, ...given].join(' ');
}
