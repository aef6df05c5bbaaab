import type { ReadContent } from '../knowledge/cross-checks.ts';
import { loadKnowledge, readContent } from '../knowledge/load-knowledge.ts';
import { messageOf } from '../knowledge/message-of.ts';
import { appKind } from './app-kind.ts';
import { errorKind } from './error-kind.ts';
import { incidentKind } from './incident-kind.ts';
import type { Kind } from './kind.ts';
import { helpOf, kindIn, parseAnswers, usageOf } from './new-arguments.ts';
import { type Answers, commandOf, faultsIn, type Question } from './question.ts';
import { signatureKind } from './signature-kind.ts';
import { openWorkshop, type Workshop } from './workshop.ts';
import { writeDraft } from './write-draft.ts';

/** Where something new is made, and who is spoken to. */
export interface Place {
  /** The folder of the project. */
  readonly root: string;
  /** Asks for what is still open; `null` where nobody can be asked. */
  readonly ask: ((title: string, questions: readonly Question[], given: Answers) => Promise<Asked>) | null;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly workshop?: (root: string) => Promise<Workshop>;
}

/** What was answered; not `whole` where whoever answers has had enough. */
export interface Asked {
  readonly answers: Answers;
  readonly whole: boolean;
}

const KINDS: readonly Kind[] = [incidentKind, signatureKind, appKind, errorKind];

/** Writes the files of something new, and gives the exit status. Throws where content cannot be read. */
export async function runNew(args: readonly string[], place: Place): Promise<number> {
  const { root, out } = place;
  const named = kindIn(args, KINDS);
  if ('kind' in named && named.kind === 'wrong-usage') return wrongUsage([named.message], place);
  if ('kind' in named) {
    const { of } = named;
    out(of === null ? usageOf(KINDS) : helpOf(of, of.questions(await readContent(root))));
    return args.length === 0 ? 2 : 0;
  }
  const content = await readContent(root);
  const questions = named.questions(content);
  const task = parseAnswers(args.slice(1), named, questions);
  if (task.kind !== 'new') return wrongUsage([task.kind === 'wrong-usage' ? task.message : ''], place, named);
  if (place.ask === null || !task.asks) return make(named, questions, task.answers, content, place);
  const { answers, whole } = await place.ask(`${named.name}: ${named.writes}`, questions, task.answers);
  const status = whole ? await make(named, questions, answers, content, place) : 1;
  if (status !== 0) remind(commandOf(named.name, questions, answers), place);
  return status;
}

async function make(
  of: Kind,
  questions: readonly Question[],
  answers: Answers,
  content: ReadContent,
  place: Place,
): Promise<number> {
  const faults = questions.flatMap((question) => faultsIn(question, answers));
  if (faults.length > 0) return wrongUsage(faults, place, of);
  try {
    await write(of, answers, content, place);
    return 0;
  } catch (thrown) {
    place.err(`new: refused: ${messageOf(thrown)}\nNothing was written.\n`);
    return 1;
  }
}

async function write(of: Kind, answers: Answers, content: ReadContent, place: Place): Promise<void> {
  const { root, out, err, workshop: open = openWorkshop } = place;
  const today = new Date().toISOString().slice(0, 10);
  const workshop = () => {
    err('Tried on every known database; that takes some seconds.\n');
    return open(root);
  };
  const draft = await of.compose(answers, { content, workshop, today });
  await writeDraft(root, draft, () => loadKnowledge(root));
  const lines = [
    ...draft.files.map(({ path }) => `written: ${path}`),
    ...draft.edits.map(({ path, after }) => `added:   ${path}: ${after}`),
    ...draft.remarks.map((remark) => `\n${remark}`),
    '',
    'Next:',
    ...draft.next.map((step, at) => `  ${at + 1}. ${step}`),
  ];
  out(`${lines.join('\n')}\n`);
}

/** Nobody wants to answer twenty questions a second time. */
function remind(command: string, { err }: Place): void {
  err(`\nYour answers, to be corrected and tried again; what is not among them is asked for:\n  ${command}\n`);
}

function wrongUsage(messages: readonly string[], { err }: Place, of?: Kind): number {
  for (const message of messages) err(`new: ${message}\n`);
  err(`\nThe options: npm run new -- ${of === undefined ? '' : `${of.name} `}--help\n`);
  return 2;
}
