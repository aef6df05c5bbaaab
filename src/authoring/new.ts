import { loadKnowledge, readContent } from '../knowledge/load-knowledge.ts';
import { appKind } from './app-kind.ts';
import { askFor, CANCELLED } from './ask.ts';
import { errorKind } from './error-kind.ts';
import { incidentKind } from './incident-kind.ts';
import type { Kind } from './kind.ts';
import { helpOf, kindIn, parseAnswers, usageOf } from './new-arguments.ts';
import { type Answers, faultsIn } from './question.ts';
import { signatureKind } from './signature-kind.ts';
import { openWorkshop } from './workshop.ts';
import { writeDraft } from './write-draft.ts';

/** `npm run new`: writes the files of something new. npm runs it in the folder of the project. */
const root = process.cwd();

const KINDS: readonly Kind[] = [incidentKind, signatureKind, appKind, errorKind];

async function main(args: readonly string[]): Promise<number> {
  const named = kindIn(args, KINDS);
  if ('kind' in named && named.kind === 'wrong-usage') return wrongUsage([named.message]);
  if ('kind' in named) {
    const { of } = named;
    process.stdout.write(of === null ? usageOf(KINDS) : helpOf(of, of.questions(await readContent(root))));
    return args.length === 0 ? 2 : 0;
  }
  const content = await readContent(root);
  const questions = named.questions(content);
  const task = parseAnswers(args.slice(1), named, questions);
  if (task.kind !== 'new') return wrongUsage([task.kind === 'wrong-usage' ? task.message : ''], named);
  const inTerminal = task.asks && process.stdin.isTTY === true && process.stdout.isTTY === true;
  const answers = inTerminal ? await askFor(`${named.name}: ${named.writes}`, questions, task.answers) : task.answers;
  if (answers === CANCELLED) return 1;
  const faults = questions.flatMap((question) => faultsIn(question, answers));
  if (faults.length > 0) return wrongUsage(faults, named);
  return write(named, answers, content);
}

async function write(of: Kind, answers: Answers, content: Awaited<ReturnType<typeof readContent>>): Promise<number> {
  const today = new Date().toISOString().slice(0, 10);
  const workshop = () => {
    process.stderr.write('Tried on every known database; that takes some seconds.\n');
    return openWorkshop(root);
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
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

function wrongUsage(messages: readonly string[], of?: Kind): number {
  for (const message of messages) process.stderr.write(`new: ${message}\n`);
  process.stderr.write(`\nThe options: npm run new -- ${of === undefined ? '' : `${of.name} `}--help\n`);
  return 2;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (thrown) {
  process.stderr.write(
    `new: refused: ${thrown instanceof Error ? thrown.message : String(thrown)}\nNothing was written.\n`,
  );
  process.exitCode = 1;
}
