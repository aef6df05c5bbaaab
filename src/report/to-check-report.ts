import type { CheckGroup, CheckKind, CheckReport } from './check-report.ts';

type File = CheckReport['file'];
type Cells = readonly unknown[];

/** What SQLite's messages begin with or hold, and what is concerned then. The first that fits counts. */
const CONCERNS: readonly (readonly [RegExp, CheckGroup['of']])[] = [
  [/^could not check|^unable to validate/, 'unchecked'],
  [/missing from index|wrong # of entries in index|entry in index|^index /, 'index'],
  [/is never used$/, 'unused-page'],
  [/ value in |CHECK constraint failed|value missing from/, 'value'],
];

/** The result of a check from the rows that SQLite gave. */
export function toCheckReport(file: File, check: CheckKind, rows: readonly Cells[]): CheckReport {
  const groups = check === 'foreign-keys' ? relations(rows) : messages(rows.map(([message]) => String(message)));
  const outcome = groups.length === 0 ? 'ok' : 'found';
  return { file, check, outcome, headline: headline(check, groups), groups };
}

/** The result of a check that could not be carried out. */
export function stoppedCheck(file: File, check: CheckKind, message: string): CheckReport {
  const declared = /^foreign key mismatch/.test(message);
  const headline = declared
    ? `The declaration of a foreign key does not fit its parent table (“${message}”), so SQLite does not check any. That is how the app declared it, not damage.`
    : `SQLite could not go on: “${message}”. The file is damaged where it stopped, and nothing is known of what lies behind. Keep the file; on a copy, “sqlite3 copy.db .recover” saves what can be read.`;
  return { file, check, outcome: 'stopped', headline, groups: [] };
}

function relations(rows: readonly Cells[]): CheckGroup[] {
  return rows.map(([child, parent, count]) => ({
    of: 'relation',
    what: `rows of ${child} that point at a row of ${parent} which is not there`,
    count: Number(count),
  }));
}

function messages(texts: readonly string[]): CheckGroup[] {
  const groups = new Map<string, CheckGroup>();
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line !== 'ok' && !line.startsWith('***'));
  for (const line of lines) {
    // Numbers of rows, pages and cells differ from line to line; names of tables and indexes stay.
    const what = line.replace(
      /\b(row|page|cell|Page|Tree|btreeInitPage\(\) returns error code|rowid|pgno) -?\d+/g,
      '$1 …',
    );
    const of = CONCERNS.find(([pattern]) => pattern.test(line))?.[1] ?? 'table';
    groups.set(what, { of, what, count: (groups.get(what)?.count ?? 0) + 1 });
  }
  return [...groups.values()].sort((one, other) => other.count - one.count);
}

function headline(check: CheckKind, groups: readonly CheckGroup[]): string {
  const concerned = new Set(groups.map(({ of }) => of));
  if (concerned.has('table')) {
    return 'Pages of tables are damaged. Keep the file as it is; on a copy, “sqlite3 copy.db .recover” saves what can be read. Restore a backup where there is one.';
  }
  if (concerned.has('index')) {
    return 'Only indexes are damaged; the rows are all there. On a copy, “sqlite3 copy.db REINDEX” makes the indexes anew. Delete nothing.';
  }
  if (concerned.has('relation')) {
    return 'Rows point at rows that are not there. SQLite lives with that until a migration rebuilds one of these tables and stops at it.';
  }
  if (concerned.has('value'))
    return 'The pages are whole, but values break a rule of their column. A migration that rebuilds the table can stop at them.';
  if (concerned.has('unchecked'))
    return 'What could be checked is whole; the rest needs a module, a function or a collation that is not here.';
  if (concerned.has('unused-page'))
    return 'The file holds pages that nothing uses. That costs space and harms nothing; “VACUUM” on a copy gives it back.';
  return {
    quick: 'Every page hangs together. Whether the indexes agree with their tables is for the full check.',
    full: 'Every page hangs together, and every index agrees with its table.',
    'foreign-keys': 'Every row that points at another finds it.',
  }[check];
}
