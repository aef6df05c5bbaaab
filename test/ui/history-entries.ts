import type { ReportedHistory, TimelineEntry } from '../../src/report/report.ts';
import { type Entry, entriesOf } from '../../src/ui/history-entry.ts';

/** A history of these migrations, as a report has it. */
export function historyOf(
  timeline: readonly Partial<TimelineEntry>[],
  more: Partial<ReportedHistory> = {},
): ReportedHistory {
  const whole = timeline.map(
    (entry, at): TimelineEntry => ({
      id: `m${at + 1}`,
      at: null,
      state: 'applied',
      isHead: false,
      release: null,
      standsOut: null,
      ...entry,
    }),
  );
  return {
    tool: 'knex',
    name: 'Knex',
    orTools: [],
    table: 'knex_migrations',
    applied: whole.filter(({ state }) => state === 'applied').map(({ id }) => id),
    heads: whole.filter(({ isHead }) => isHead).map(({ id }) => id),
    timeline: whole,
    standsOut: whole.flatMap(({ standsOut }) => standsOut ?? []),
    dies: null,
    ...more,
  };
}

/** The same, as they are shown. */
export function entries(
  timeline: readonly Partial<TimelineEntry>[],
  more: Partial<ReportedHistory> = {},
): readonly Entry[] {
  return entriesOf(historyOf(timeline, more));
}
