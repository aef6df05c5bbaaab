import { statesError } from './error-statement.ts';
import { type LogLine, saidIn } from './log-line.ts';

/**
 * What part a line has in a chain of exceptions: `cause`: the one that the others follow from; `consequence`: one that wraps
 * another; `error`: it states an error, and no chain is to be seen; `other`: a frame, a statement, anything else.
 */
export type Role = 'cause' | 'consequence' | 'error' | 'other';

/** Lines between the links of a chain that are walked over: frames. */
const FRAMES = 300;

/**
 * How languages print that one exception led to another. `wraps`: what stands before is the consequence, and this line, or the
 * indented ones after it, are nearer to the cause. `wrapped`: what stands before is nearer to the cause than what follows.
 */
const MARKS: readonly { readonly form: RegExp; readonly kind: 'wraps' | 'wrapped' }[] = [
  // Java, Kotlin, Ruby, Rust's anyhow and eyre; Ruby's own `(cause: …)`
  { form: /^\s*Caused by:/, kind: 'wraps' },
  // JavaScript
  { form: /^\s*\[?cause\]?: (?!undefined|null)/, kind: 'wraps' },
  // .NET
  { form: /^\s*-{3}> /, kind: 'wraps' },
  // PHP's Monolog
  { form: /^\s*\[previous exception\]/, kind: 'wraps' },
  // Python
  { form: /^\s*The above exception was the direct cause of the following exception:/, kind: 'wrapped' },
  { form: /^\s*During handling of the above exception, another exception occurred:/, kind: 'wrapped' },
  // PHP
  { form: /^\s*Next (?:[\w]+\\)*\w*(?:Exception|Error)\b/, kind: 'wrapped' },
];

/** Nearly every line has none, and is not asked for each of them. */
const ANY_MARK = /Caused by:|cause\]?: |---> |\[previous exception\]|The above exception|During handling of|Next /;

/** Says of each line which part it has. What a JSON log says aside stands between its messages, and links none of them. */
export function rolesOf(lines: readonly LogLine[]): readonly Role[] {
  const roles = rolesOfMessages(lines.filter(({ isAside }) => !isAside));
  let at = 0;
  return lines.map(({ isAside }) => (isAside ? 'other' : (roles[at++] ?? 'other')));
}

function rolesOfMessages(lines: readonly LogLine[]): readonly Role[] {
  const roles = lines.map((line): Role => (statesError(line) ? 'error' : 'other'));
  for (const [at, line] of lines.entries()) {
    if (!ANY_MARK.test(line.text)) continue;
    const mark = MARKS.find(({ form }) => form.test(saidIn(line)));
    if (mark?.kind === 'wraps') wraps(at, lines, roles);
    if (mark?.kind === 'wrapped') wrapped(at, line, roles);
  }
  return roles;
}

function wraps(at: number, lines: readonly LogLine[], roles: Role[]): void {
  const before = nearest(at, -1, roles);
  if (before !== null) roles[before] = 'consequence';
  const alone = /^\s*Caused by:\s*$/.test(saidIn(lines[at] as LogLine));
  if (!alone) {
    roles[at] = 'cause';
    return;
  }
  // Rust: `Caused by:` and below it, indented and perhaps numbered, one cause a line; the last is the first of all.
  let last = at;
  while (/^\s+\S/.test(saidIn(lines[last + 1] ?? { number: 0, text: '', prefix: 0 }))) {
    last += 1;
    roles[last] = 'consequence';
  }
  if (last > at) roles[last] = 'cause';
  // Ruby: not indented.
  else if (roles[at + 1] === 'error') roles[at + 1] = 'cause';
}

function wrapped(at: number, line: LogLine, roles: Role[]): void {
  const before = nearest(at, -1, roles);
  if (before !== null && roles[before] !== 'consequence') roles[before] = 'cause';
  const itself = /^\s*Next /.test(saidIn(line));
  const after = itself ? at : nearest(at, 1, roles);
  if (after !== null) roles[after] = 'consequence';
}

function nearest(at: number, step: 1 | -1, roles: readonly Role[]): number | null {
  for (let steps = 1; steps <= FRAMES; steps += 1) {
    const role = roles[at + step * steps];
    if (role === undefined) return null;
    if (role !== 'other') return at + step * steps;
  }
  return null;
}
