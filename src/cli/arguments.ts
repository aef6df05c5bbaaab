import { parseArgs } from 'node:util';
import { messageOf } from '../knowledge/message-of.ts';
import type { CheckKind } from '../report/index.ts';

/** What the command was asked to do. */
export type Task =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong-usage'; readonly message: string }
  | DiagnoseTask
  | CheckTask
  | ExplainTask;

/** `schema-clinic diagnose FILE… [options]`. */
export interface DiagnoseTask {
  readonly kind: 'diagnose';
  /** Databases, archives with databases in them, and folders. */
  readonly files: readonly string[];
  /** Path of a log, `-` for standard input, `null` for none. */
  readonly log: string | null;
  readonly running: string | null;
  readonly upgradingTo: string | null;
  readonly json: boolean;
}

/** `schema-clinic check FILE… [options]`. */
export interface CheckTask {
  readonly kind: 'check';
  readonly files: readonly string[];
  readonly check: CheckKind;
  readonly json: boolean;
}

/** `schema-clinic explain LOG [options]`. */
export interface ExplainTask {
  readonly kind: 'explain';
  /** Path of a log, `-` for standard input. */
  readonly log: string;
  readonly json: boolean;
}

export const USAGE = `schema-clinic: what is wrong with an app's SQLite database, read from the file itself

  schema-clinic diagnose FILE… [--log FILE|-] [--running RELEASE] [--upgrading-to RELEASE] [--json]
  schema-clinic check FILE… [--quick|--full|--foreign-keys] [--json]
  schema-clinic explain LOG|- [--json]

  FILE is a database, a .zip, .gz, .tar or .tar.gz with databases in it, or a folder.
  A -wal or -journal beside a database is read along with it.

  diagnose: compares with known failures; reads little, whatever the size of the file
    --log FILE|-            the error or the whole log, from a file or from standard input
    --running RELEASE       the release of the app that runs on the file, such as v3.9
    --upgrading-to RELEASE  the release that you are about to upgrade to: will it work?

  check: SQLite's own checks of the whole file; takes minutes for gigabytes, Ctrl+C ends it
    --quick                 whether every page hangs together (this is done if you name none)
    --full                  and whether every index agrees with its table
    --foreign-keys          whether rows point at rows that are not there

  explain: finds the line of a log that matters, and the page that answers it, without a file
    docker logs app 2>&1 | schema-clinic explain -

    --json                  one JSON object per database or log, one per line
    --help, --version

The files are opened for reading only, and nothing is sent anywhere.
Exit status: 0 read, nothing found; 1 something known was found; 2 something could not be read, or wrong usage.
`;

const CHECKS = ['quick', 'full', 'foreign-keys'] as const;

const OPTIONS = {
  log: { type: 'string' },
  running: { type: 'string' },
  'upgrading-to': { type: 'string' },
  quick: { type: 'boolean' },
  full: { type: 'boolean' },
  'foreign-keys': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** Which options are for one command only; those that are not here are for all. */
const OF = {
  log: 'diagnose',
  running: 'diagnose',
  'upgrading-to': 'diagnose',
  quick: 'check',
  full: 'check',
  'foreign-keys': 'check',
} as const;
type Owned = keyof typeof OF;
const NAMES = Object.keys(OF) as Owned[];

/** Understands the words behind `schema-clinic`. Never throws. */
export function parseArguments(args: readonly string[]): Task {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    if (values.version) return { kind: 'version' };
    const [command, ...names] = positionals;
    if (values.help || command === undefined || command === 'help') return { kind: 'help' };
    if (!isCommand(command))
      return wrong(`there is no command "${command}"; did you mean: schema-clinic diagnose ${command}`);
    const stray = NAMES.find((name) => values[name] !== undefined && OF[name] !== command);
    if (stray !== undefined) return wrong(strayText(stray, command, names[0]));
    return COMMANDS[command](names, values);
  } catch (thrown) {
    return wrong(messageOf(thrown));
  }
}

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

const COMMANDS = { diagnose, check, explain };

function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name);
}

function diagnose(files: readonly string[], values: Values): Task {
  if (files.length === 0) return wrong('name the database file: schema-clinic diagnose FILE');
  return {
    kind: 'diagnose',
    files,
    log: values.log ?? null,
    running: values.running ?? null,
    upgradingTo: values['upgrading-to'] ?? null,
    json: values.json ?? false,
  };
}

function check(files: readonly string[], values: Values): Task {
  if (files.length === 0) return wrong('name the database file: schema-clinic check FILE');
  const [kind = 'quick', second] = CHECKS.filter((name) => values[name]);
  if (second !== undefined) return wrong(`one check at a time: --${kind} or --${second}`);
  return { kind: 'check', files, check: kind, json: values.json ?? false };
}

function explain(names: readonly string[], values: Values): Task {
  const [log, second] = names;
  if (log === undefined)
    return wrong('name the log, or - for standard input: docker logs app 2>&1 | schema-clinic explain -');
  if (second !== undefined) return wrong(`one log at a time: ${log} or ${second}`);
  return { kind: 'explain', log, json: values.json ?? false };
}

function strayText(name: Owned, command: string, file: string | undefined): string {
  const owner = OF[name];
  return owner === 'check'
    ? `--${name} is for “check”; did you mean: schema-clinic check ${file ?? 'FILE'} --${name}`
    : `--${name} is for “${owner}”, not for “${command}”`;
}

function wrong(message: string): Task {
  return { kind: 'wrong-usage', message };
}
