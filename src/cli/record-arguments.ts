import { parseArgs } from 'node:util';
import { messageOf } from '../knowledge/message-of.ts';

/** What `npm run record` was asked to do. */
export type RecordTask =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong-usage'; readonly message: string }
  | {
      readonly kind: 'database';
      readonly app: string;
      readonly release: string;
      readonly path: string;
      readonly date: string | null;
      readonly history: 'told' | 'random';
      readonly replace: boolean;
    }
  | { readonly kind: 'table'; readonly app: string; readonly path: string };

export const RECORD_USAGE = `npm run record: adds to content/apps/<app>/catalogue.json what a release leaves

  npm run record -- <app> <release> <database> [--date YYYY-MM-DD] [--history random] [--replace]
    <database>        made by the app's own migrations, of that release; its -wal and -journal are read along with it.
                      Schema and history are recorded, and no row of the app's.
    --date            the day on which the release was published
    --history random  the app makes the ids of its history on the machine: only the schema is recorded
    --replace         the schema takes the place of another one that is recorded for the same history

  npm run record -- <app> --releases <table.json>
    <table.json>      [{ "release": "v3.7", "date": "2024-10-21", "heads": … }, …]: where the history of a release ends,
                      without a database. "heads": a list of ids; for Django { "part": "name" } of the app's own parts;
                      "none" for no history; "random". Or "head": one id, or null for "random".

Recording the same again changes nothing. content/apps/<app>/index.mdx must be there: it says which tool, and how the
app is recognised.
Exit status: 0 recorded, or nothing new; 1 refused, and why; 2 something could not be read, or wrong usage.
`;

const OPTIONS = {
  date: { type: 'string' },
  history: { type: 'string' },
  replace: { type: 'boolean', default: false },
  releases: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Understands the words behind `npm run record --`. Never throws. */
export function parseRecordArguments(args: readonly string[]): RecordTask {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    if (values.help || args.length === 0) return { kind: 'help' };
    const [app, release, path, ...others] = positionals;
    if (app === undefined) return wrong('name the app: npm run record -- <app> …');
    if (values.releases !== undefined) {
      return release === undefined ? { kind: 'table', app, path: values.releases } : wrong(`what is "${release}"?`);
    }
    if (release === undefined || path === undefined) return wrong('name a release and its database');
    if (others.length > 0) return wrong(`one database at a time; what is "${others[0]}"?`);
    const { date = null, history = 'told', replace } = values;
    if (date !== null && !/^\d{4}-\d{2}-\d{2}$/.test(date))
      return wrong(`--date is a day such as 2024-04-03, not "${date}"`);
    if (history !== 'told' && history !== 'random') return wrong(`--history is "random" or left out, not "${history}"`);
    return { kind: 'database', app, release, path, date, history, replace };
  } catch (thrown) {
    return wrong(messageOf(thrown));
  }
}

function wrong(message: string): RecordTask {
  return { kind: 'wrong-usage', message };
}
