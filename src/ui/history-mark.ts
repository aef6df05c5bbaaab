import { andMore } from '../report/and-more.ts';
import { clockText, dayText } from '../report/day-text.ts';
import { timeOfEntry } from '../report/history-runs.ts';
import type { Entry } from './history-entry.ts';

/** One mark of the picture, and the migrations that it stands for. */
export interface Mark {
  readonly element: Element;
  readonly entries: readonly Entry[];
}

/** Migrations of one mark that are named each by its id. */
const NAMED = 2;

/** What a mark stands for, in one line: how many, when, which, and what stands out among them. */
export function markLine(entries: readonly Entry[]): string {
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) return '';
  const when = whenText(entries);
  const ids =
    entries.length <= NAMED
      ? entries.map(({ id }) => id).join(', ')
      : `${entries.length} migrations, ${first.id} … ${last.id}`;
  const heads = entries.filter(({ isHead }) => isHead).map(({ id }) => id);
  const remarks = entries.flatMap(({ remark }) => (remark === null ? [] : [remark]));
  const releases = [...new Set(entries.flatMap(({ release }) => release ?? []))];
  return [
    `${when === '' ? '' : `${when}: `}${ids}`,
    ...(releases.length === 0 ? [] : [`first in ${andMore(releases, NAMED)}`]),
    ...(heads.length === 0 ? [] : [`stands ${entries.length === 1 ? 'here' : `at ${andMore(heads, NAMED)}`}`]),
    ...(remarks.length === 0 ? [] : [andMore(remarks, NAMED)]),
  ].join('; ');
}

function whenText(entries: readonly Entry[]): string {
  const times = entries.map(timeOfEntry).filter((ms) => ms !== null);
  const from = times.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const to = times.reduce((one, other) => Math.max(one, other), 0);
  if (times.length === 0) return '';
  if (dayText(from) !== dayText(to)) return `${dayText(from)} to ${dayText(to)}`;
  return `${dayText(from)}, ${clockText(from)}${clockText(from) === clockText(to) ? '' : ` to ${clockText(to)}`}`;
}
