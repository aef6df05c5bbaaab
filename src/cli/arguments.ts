import { parseArgs } from 'node:util';

/** What the command was asked to do. */
export type Task =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong-usage'; readonly message: string }
  | DiagnoseTask;

/** `schema-clinic diagnose FILE… [options]`. */
export interface DiagnoseTask {
  readonly kind: 'diagnose';
  readonly files: readonly string[];
  /** Path of a log, `-` for standard input, `null` for none. */
  readonly log: string | null;
  readonly running: string | null;
  readonly upgradingTo: string | null;
  readonly json: boolean;
}

export const USAGE = `schema-clinic: what is wrong with an app's SQLite database, read from the file itself

  schema-clinic diagnose FILE… [--log FILE|-] [--running RELEASE] [--upgrading-to RELEASE] [--json]

    --log FILE|-            the error or the whole log, from a file or from standard input
    --running RELEASE       the release of the app that runs on the file, such as v3.9
    --upgrading-to RELEASE  the release that you are about to upgrade to: will it work?
    --json                  one JSON object per file, one per line
    --help, --version

The files are opened for reading only, and nothing is sent anywhere.
Exit status: 0 read, nothing found; 1 something found; 2 something could not be read, or wrong usage.
`;

const OPTIONS = {
  log: { type: 'string' },
  running: { type: 'string' },
  'upgrading-to': { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** Understands the words behind `schema-clinic`. Never throws. */
export function parseArguments(args: readonly string[]): Task {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    if (values.version) return { kind: 'version' };
    const [command, ...files] = positionals;
    if (values.help || command === undefined || command === 'help') return { kind: 'help' };
    if (command !== 'diagnose')
      return wrong(`there is no command "${command}"; did you mean: schema-clinic diagnose ${command}`);
    if (files.length === 0) return wrong('name the database file: schema-clinic diagnose FILE');
    return {
      kind: 'diagnose',
      files,
      log: values.log ?? null,
      running: values.running ?? null,
      upgradingTo: values['upgrading-to'] ?? null,
      json: values.json ?? false,
    };
  } catch (thrown) {
    return wrong(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function wrong(message: string): Task {
  return { kind: 'wrong-usage', message };
}
