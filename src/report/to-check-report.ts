import type { Unreadable } from '../sqlite/index.ts';
import { concernOf, maskedMessage } from './check-message.ts';
import type { CheckGroup, CheckKind, CheckReport } from './check-report.ts';
import { RESCUE } from './rescue-text.ts';
import { unreadableText } from './unreadable-text.ts';

type File = CheckReport['file'];

/** What a check brought to light. */
export interface CheckFindings {
  /** SQLite's messages, as it wrote them, one or several lines each. */
  readonly messages: readonly string[];
  /** Relations of which rows point at nothing. */
  readonly relations: readonly BrokenRelation[];
}

/** Rows of `child` that point at a row of `parent` which is not there, and how many. */
export interface BrokenRelation {
  readonly child: string;
  readonly parent: string;
  readonly count: number;
}

/** The result of a check from what it brought to light. */
export function toCheckReport(file: File, check: CheckKind, { messages, relations }: CheckFindings): CheckReport {
  const groups = [...relationGroups(relations), ...messageGroups(messages)];
  groups.sort((one, other) => other.count - one.count);
  const outcome = groups.length === 0 ? 'ok' : 'found';
  return { file, check, outcome, headline: headline(check, groups), groups };
}

/** The same result, of a file whose newest pages may lie beside it, where they were not checked. */
export function withoutLog(report: CheckReport): CheckReport {
  const doubt =
    'The database is in WAL mode and no -wal was read along with it: if there is one beside the original, what was checked is not all.';
  return { ...report, headline: `${report.headline} ${doubt}` };
}

/** What stopped a check: the file itself, the medium that it lies on, or the reader. */
type Stop = 'file' | 'medium' | 'reader';

/** The result of a check that could not be carried out. */
export function stoppedCheck(file: File, check: CheckKind, stop: Stop, message: string): CheckReport {
  return { file, check, outcome: 'stopped', headline: stopped(stop, message), groups: [] };
}

/** The check of a file that is no database that could be opened: what is said of it is what every examination says. */
export function refusedCheck(file: File, check: CheckKind, unreadable: Unreadable): CheckReport {
  const text = unreadableText(unreadable);
  return { file, check, outcome: 'stopped', headline: `${text.found} ${text.do}`, groups: [] };
}

function stopped(stop: Stop, message: string): string {
  switch (stop) {
    case 'reader':
      return `The reader of this project did not get through the file: “${message}”. That is a fault of ours, or of a file that was made to cause it; it says nothing about whether the file is sound. On a copy, “sqlite3 copy.db "PRAGMA integrity_check"” does the same check.`;
    case 'medium':
      return `The file could not be read to its end: “${message}”. If an app is using it, stop the app, take a copy, and check the copy.`;
    case 'file':
      return `SQLite could not go on: “${message}”. The file is damaged where it stopped, and nothing is known of what lies behind. Keep the file as it is. ${RESCUE}`;
  }
}

function relationGroups(relations: readonly BrokenRelation[]): CheckGroup[] {
  return relations.map(({ child, parent, count }) => ({
    of: 'relation',
    what: `rows of ${child} that point at a row of ${parent} which is not there`,
    count,
  }));
}

function messageGroups(texts: readonly string[]): CheckGroup[] {
  const groups = new Map<string, CheckGroup>();
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line !== 'ok' && !line.startsWith('***'));
  for (const line of lines) {
    const what = maskedMessage(line);
    groups.set(what, { of: concernOf(line), what, count: (groups.get(what)?.count ?? 0) + 1 });
  }
  return [...groups.values()];
}

function headline(check: CheckKind, groups: readonly CheckGroup[]): string {
  const concerned = new Set(groups.map(({ of }) => of));
  if (concerned.has('table')) {
    return `Pages of tables are damaged. Keep the file as it is. ${RESCUE}`;
  }
  if (concerned.has('index')) {
    return 'Only indexes are damaged; the rows are all there. On a copy, “sqlite3 copy.db REINDEX” makes the indexes anew. Delete nothing.';
  }
  if (concerned.has('relation')) {
    return 'Rows point at rows that are not there. SQLite lives with that until a migration rebuilds one of these tables and stops at it.';
  }
  if (concerned.has('value'))
    return 'The pages are whole, but values break a rule of their column. A migration that rebuilds the table can stop at them.';
  if (concerned.has('unchecked') && check === 'foreign-keys')
    return 'Every row that could be checked finds the row that it points at; the rest is declared so that SQLite does not check it. That is how the app declared it, not damage.';
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
