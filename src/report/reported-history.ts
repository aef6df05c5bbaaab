import { migrationTools } from '../migration-tools/index.ts';
import type { History, Mark } from '../snapshot/snapshot.ts';
import { markedMigration, markText } from './mark-text.ts';
import type { ReportedHistory, TimelineEntry } from './report.ts';
import { toolName } from './tool-name.ts';

/** Marks of a migration that did not come to its end. */
const NOT_APPLIED: readonly Mark['kind'][] = ['failed', 'unfinished'];

/**
 * A tool's history in words: a timeline of its migrations, and what stands out in the books as a whole. `releases`: the
 * first release that has a migration, by its id.
 */
export function reportedHistory(
  { tool, orTools, table, applied, heads, marks }: History,
  releases: ReadonlyMap<string, string>,
): ReportedHistory {
  const releaseOf = (id: string) => releases.get(id) ?? null;
  const dies = migrationTools.find(({ id }) => id === tool)?.dies;
  const standsOut = (id: string) =>
    marks.filter((mark) => markedMigration(mark) === id && !NOT_APPLIED.includes(mark.kind)).map(markText);
  const done = applied.map(
    ({ id, at }): TimelineEntry => ({
      id,
      at,
      state: 'applied',
      isHead: heads.includes(id),
      release: releaseOf(id),
      standsOut: standsOut(id).join('; ') || null,
    }),
  );
  const undone = marks.flatMap((mark): TimelineEntry[] =>
    mark.kind === 'failed' || mark.kind === 'unfinished'
      ? [
          {
            id: mark.migration,
            at: mark.at,
            state: mark.kind,
            isHead: false,
            release: releaseOf(mark.migration),
            standsOut: markText(mark),
          },
        ]
      : [],
  );
  return {
    tool,
    name: toolName(tool),
    orTools: orTools.map(toolName),
    table,
    applied: applied.map(({ id }) => id),
    heads,
    timeline: inTime([...done, ...undone]),
    standsOut: marks.map(markText),
    dies: dies?.says ?? null,
  };
}

/** What did not come to its end stands where it was begun, or at the end where no time is known. */
function inTime(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const done = entries.filter(({ state }) => state === 'applied');
  const timeline = [...done];
  for (const entry of entries.filter(({ state }) => state !== 'applied')) {
    const { at } = entry;
    const later = at === null ? -1 : timeline.findIndex((other) => other.at !== null && other.at > at);
    timeline.splice(later === -1 ? timeline.length : later, 0, entry);
  }
  return timeline;
}
