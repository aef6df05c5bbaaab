import { dayText } from './day-text.ts';
import { grouped } from './grouped.ts';
import { runsOf } from './history-runs.ts';
import type { ReportedHistory } from './report.ts';

/** Tools whose books hold no list of what was applied; the others can have one row too, but it says more. */
const NO_LIST = ['alembic', 'coredata', 'gitea', 'golang-migrate', 'room', 'sqlalchemy-migrate', 'user-version'];

/** Whether the books say only where it stands, and neither what came before nor when. */
export function saysOnlyWhere({ tool, applied, heads, timeline }: ReportedHistory): boolean {
  return NO_LIST.includes(tool) && applied.length === heads.length && timeline.every(({ at }) => at === null);
}

/** How much was applied, and when: "196 migrations from 4 Nov 2015 to 2 Jun 2024, in 37 runs". */
export function extentText(history: ReportedHistory): string {
  const applied = history.timeline.filter(({ state }) => state === 'applied');
  if (saysOnlyWhere(history)) return 'only where it stands is kept';
  if (applied.length === 0) return 'nothing is recorded as applied';
  const number = `${grouped(applied.length)} migration${applied.length === 1 ? '' : 's'}`;
  const runs = runsOf(applied);
  const [first, last] = [runs[0], runs.at(-1)];
  if (first === undefined || last === undefined) return `${number}, without a time`;
  const timed = runs.reduce((sum, { entries }) => sum + entries.length, 0);
  const [from, to] = [dayText(first.from), dayText(last.to)];
  const when = from === to ? `on ${from}` : `from ${from} to ${to}`;
  const inRuns = applied.length === 1 ? '' : runs.length === 1 ? ', in one run' : `, in ${grouped(runs.length)} runs`;
  const without = applied.length - timed;
  return `${number} ${when}${inRuns}${without === 0 ? '' : ` (${grouped(without)} without a time)`}`;
}

/** Places that are named in one sentence. */
const NAMED = 2;

/** Where it stands, such as "stands at api.0118_alter_check_badge_key"; `null` where it stands nowhere. */
export function standsText({ heads, timeline }: ReportedHistory): string | null {
  const latest = timeline.findLast(({ isHead }) => isHead)?.id;
  if (latest === undefined) return null;
  if (heads.length <= NAMED) return `stands at ${heads.join(' and ')}`;
  return `stands at ${grouped(heads.length)} places, the latest of them ${latest}`;
}

/** The whole in one sentence, for whoever does not see the picture. */
export function historySentence(history: ReportedHistory): string {
  const clauses = [extentText(history), standsText(history), ...countTexts(history)];
  const sentence = clauses.filter((clause) => clause !== null).join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** How many did not come to their end, and what else stands out: "1 unfinished". */
function countTexts({ timeline, standsOut }: ReportedHistory): string[] {
  const failed = timeline.filter(({ state }) => state === 'failed').length;
  const unfinished = timeline.filter(({ state }) => state === 'unfinished').length;
  const others = standsOut.length - failed - unfinished;
  const counts = [
    [failed, 'failed'],
    [unfinished, 'unfinished'],
    [others, others === 1 ? 'other thing stands out' : 'other things stand out'],
  ] as const;
  return counts.flatMap(([number, what]) => (number <= 0 ? [] : [`${grouped(number)} ${what}`]));
}

/** That the file can not tell these tools apart, or `null` where it can. */
export function orToolsText({ name, orTools, table }: ReportedHistory): string | null {
  if (orTools.length === 0) return null;
  if (table === null)
    return `The number stands in the header of the file, where ${listed(orTools)} would keep it too: it may be any.`;
  const either = orTools.length === 1 ? 'either' : 'any of them';
  return `The books of ${listed([name, ...orTools])} look the same, so it may be ${either}.`;
}

/** What a migration that dies leaves behind, or `null` where that is not known. */
export function diesText({ name, dies, table }: ReportedHistory): string | null {
  return dies === null ? null : `If a migration${table === null ? '' : ` of ${shortName(name)}`} dies: ${dies}`;
}

/** The tool's name where it stands beside the word migrations: of Django, not of Django migrations. */
export function shortName(name: string): string {
  return name.replace(/ migrations$/i, '');
}

/** Whose history it is, as a title. */
export function whoseText({ name }: ReportedHistory): string {
  return name.startsWith('the ') ? `Kept by ${name}` : name;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
