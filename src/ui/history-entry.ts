import { markText } from '../report/mark-text.ts';
import type { ReportedHistory, TimelineEntry } from '../report/report.ts';

/** How a migration is drawn. Of several that apply, the first of `KINDS`. */
export type EntryKind = 'failed' | 'unfinished' | 'head' | 'remark' | 'applied';

/** The most important one first. */
export const KINDS: readonly EntryKind[] = ['failed', 'unfinished', 'head', 'remark', 'applied'];

/** One migration of a history as it is shown. */
export interface Entry extends TimelineEntry {
  /** Its place in the order of recording, from 1 on. */
  readonly number: number;
  /** All that holds of it besides `applied`, the most important one first. */
  readonly kinds: readonly EntryKind[];
  /** What stands out about it, in words. */
  readonly remark: string | null;
}

/** A history's migrations as they are shown: a gap is remarked at the one behind it. */
export function entriesOf({ timeline, standsOut }: ReportedHistory): readonly Entry[] {
  const clauses = new Set(standsOut);
  return timeline.map((entry, at) => {
    const remark = entry.standsOut ?? gapText(timeline[at - 1], entry, clauses);
    const holds: Record<EntryKind, boolean> = {
      failed: entry.state === 'failed',
      unfinished: entry.state === 'unfinished',
      head: entry.isHead,
      remark: entry.state === 'applied' && remark !== null,
      applied: false,
    };
    const kinds = KINDS.filter((kind) => holds[kind]);
    return { ...entry, number: at + 1, kinds, remark };
  });
}

/** The clause about a number that is missing between two neighbours, where the history has it. */
function gapText(before: TimelineEntry | undefined, { id }: TimelineEntry, clauses: ReadonlySet<string>) {
  if (before === undefined || clauses.size === 0) return null;
  const text = markText({ kind: 'gap', after: before.id, before: id });
  return clauses.has(text) ? text : null;
}
