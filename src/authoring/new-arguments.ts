import { parseArgs } from 'node:util';
import { nearestName } from '../knowledge/nearest-name.ts';
import type { Kind } from './kind.ts';
import { type Answers, type Question, shellText } from './question.ts';

/** What `npm run new` was asked to do, before its answers are looked at. */
export type NewTask =
  | { readonly kind: 'help'; readonly of: Kind | null }
  | { readonly kind: 'wrong-usage'; readonly message: string }
  | { readonly kind: 'new'; readonly of: Kind; readonly answers: Answers; readonly asks: boolean };

/** Which thing is named, and whether help is asked for; what its options are is known only when content was read. */
export function kindIn(args: readonly string[], kinds: readonly Kind[]): Exclude<NewTask, { kind: 'new' }> | Kind {
  const [name, ...rest] = args;
  const help = args.includes('--help') || args.includes('-h');
  if (name === undefined || (help && name.startsWith('-'))) return { kind: 'help', of: null };
  const named = kinds.find((kind) => kind.name === name);
  if (named === undefined) {
    const names = kinds.map((kind) => kind.name);
    return wrong(
      `found ${JSON.stringify(name)}; expected one of ${names.join(', ')}, for example npm run new -- ${nearestName(name, names) ?? names[0]}`,
    );
  }
  return help && rest.length > 0 ? { kind: 'help', of: named } : named;
}

/** Understands the options of one thing. Never throws. */
export function parseAnswers(args: readonly string[], of: Kind, questions: readonly Question[]): NewTask {
  const known = questions.map(({ option }) => option);
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...Object.fromEntries(known.map((option) => [option, { type: 'string', multiple: true } as const])),
        'no-questions': { type: 'boolean', default: false },
      },
      allowPositionals: false,
    });
    const given = new Map<string, unknown>(Object.entries(values));
    const answers: Answers = (option) => (given.get(option) ?? []) as readonly string[];
    return { kind: 'new', of, answers, asks: given.get('no-questions') !== true };
  } catch (thrown) {
    const [, option] = /^Unknown option '--([^']*)'/.exec((thrown as Error).message) ?? [];
    if (option === undefined) return wrong((thrown as Error).message);
    const nearest = nearestName(option, known);
    return wrong(
      `found --${option}, which is not known here; expected one of ${known.map((one) => `--${one}`).join(', ')}${nearest === null ? '' : `, for example --${nearest}`}`,
    );
  }
}

export function usageOf(kinds: readonly Kind[]): string {
  return `npm run new: writes the files of something new, valid at once; what is not known is said as such

${kinds.map(({ name, writes }) => `  npm run new -- ${name.padEnd(10)} ${writes}`).join('\n')}

In a terminal it asks for what is not given as an option; without one, or with --no-questions, it says what is missing.
The options: npm run new -- <thing> --help. No file is ever overwritten.
Exit status: 0 written; 1 refused, and why; 2 an answer is missing or wrong, or wrong usage.
`;
}

/** The options of one thing, with what is expected and an example each. */
export function helpOf({ name, writes }: Kind, questions: readonly Question[]): string {
  const asked = questions.map(({ option, words, example, least, most, choices, otherwise, settled }) => {
    const times = most > 1 ? (least > 1 ? ` (${least} times or more)` : ' (any number of times)') : '';
    const open = least > 0 && settled === undefined ? '' : ` Left out: ${otherwise ?? 'nothing'}.`;
    const of = choices === undefined || choices.length > 12 ? '' : ` One of ${choices.join(', ')}.`;
    return `  --${option} ${shellText(example)}\n      ${words}${times}.${of}${open}`;
  });
  return `npm run new -- ${name}: ${writes}\n\n${asked.join('\n')}\n  --no-questions\n      ask for nothing, also in a terminal.\n`;
}

function wrong(message: string): NewTask & { kind: 'wrong-usage' } {
  return { kind: 'wrong-usage', message };
}
