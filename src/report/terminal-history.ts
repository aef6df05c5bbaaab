import { diesText, extentText, orToolsText, saysOnlyWhere, standsText, whoseText } from './history-text.ts';
import type { ReportedHistory, TimelineEntry } from './report.ts';
import { bullet, printable, type Styler, type Wrapper } from './terminal-lines.ts';

/** Entries that are shown of the end of a history; those that did not come to their end always are. */
const LAST = 5;

/** Things that stand out that are named. */
const NAMED = 10;

/** One tool's history: how much, where it stands, what stands out, and the last entries. */
export function historyLines(history: ReportedHistory, width: number, style: Styler, wrapped: Wrapper): string[] {
  const { table, timeline, standsOut } = history;
  const undone = timeline.filter(({ state }) => state !== 'applied');
  const either = orToolsText(history);
  const dies = undone.length > 0 ? diesText(history) : null;
  const more = standsOut.length - NAMED;
  const clauses = [extentText(history), standsText(history)].filter((clause) => clause !== null);
  return [
    ...wrapped(`${whoseText(history)}${table === null ? '' : ` (${table})`}: ${clauses.join('; ')}.`, '  '),
    ...(either === null ? [] : wrapped(either, '  ')),
    ...standsOut.slice(0, NAMED).flatMap((clause) => bullet(clause, wrapped).map((line) => style('yellow', line))),
    ...(more > 0 ? bullet(`and ${more} more`, wrapped) : []),
    ...(saysOnlyWhere(history) ? [] : lastEntries(timeline, width, style, wrapped)),
    ...(dies === null ? [] : wrapped(dies, '  ')),
  ];
}

function lastEntries(
  timeline: readonly TimelineEntry[],
  width: number,
  style: Styler,
  wrapped: Wrapper,
): readonly string[] {
  const last = timeline.length - LAST;
  const shown = timeline.filter(({ state }, at) => at >= last || state !== 'applied');
  const left = timeline.length - shown.length;
  return [
    ...(left > 0 ? [style('dim', `    … ${left} before`)] : []),
    ...shown.flatMap((entry) => entryLines(entry, width, style, wrapped)),
  ];
}

function entryLines({ id, at, state, isHead }: TimelineEntry, width: number, style: Styler, wrapped: Wrapper) {
  const sign = state === 'applied' ? (isHead ? '>' : ' ') : '!';
  const note = state === 'applied' ? (isHead ? '  stands here' : '') : `  ${state.toUpperCase()}`;
  const line = `  ${sign} ${at === null ? '' : `${printable(at)}  `}${printable(id)}${note}`;
  const lines =
    line.length <= width
      ? [line]
      : [`  ${sign} ${printable(at ?? '')}`.trimEnd(), ...wrapped(`${id}${note}`, '      ')];
  return state === 'applied' ? lines : lines.map((text) => style('red', text));
}
