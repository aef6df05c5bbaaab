import type { TimelineEntry } from './report.ts';

/** Migrations that follow each other within a minute are taken for one run. */
const SAME_RUN_MS = 60_000;

/** Times outside of this are no times of a migration: 0001-01-01 is .NET's "none", and SQLite itself is of 2000. */
const [FIRST, LAST] = [Date.UTC(2000, 0, 1), Date.UTC(2100, 0, 1)];

/** Migrations that were applied close together; which run applied what is in hardly any tool's books. */
export interface Run {
  /** Milliseconds since 1970, in the zone that the tool writes. */
  readonly from: number;
  readonly to: number;
  readonly entries: readonly TimelineEntry[];
}

/** When an entry was recorded, in milliseconds since 1970; `null` where no time is kept or it can not be one. */
export function timeOfEntry({ at }: Pick<TimelineEntry, 'at'>): number | null {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d(?::\d\d)?))?/.exec(at ?? '') ?? [];
  const ms = day === undefined ? Number.NaN : Date.parse(`${day}T${time ?? '00:00'}Z`);
  return ms >= FIRST && ms < LAST ? ms : null;
}

/** The runs in the order of time, whatever the order of recording; entries without a time are in none. */
export function runsOf(entries: readonly TimelineEntry[]): readonly Run[] {
  const timed = entries
    .map((entry) => ({ entry, ms: timeOfEntry(entry) }))
    .filter((one): one is { entry: TimelineEntry; ms: number } => one.ms !== null)
    .sort((one, other) => one.ms - other.ms);
  const runs: { from: number; to: number; entries: TimelineEntry[] }[] = [];
  for (const { entry, ms } of timed) {
    const run = runs.at(-1);
    if (run === undefined || ms - run.to > SAME_RUN_MS) runs.push({ from: ms, to: ms, entries: [entry] });
    else {
      run.to = ms;
      run.entries.push(entry);
    }
  }
  return runs;
}
