import { runsOf } from '../report/history-runs.ts';
import { historySentence, saysOnlyWhere } from '../report/history-text.ts';
import type { ReportedHistory } from '../report/report.ts';
import { element } from './element.ts';
import { axisPicture } from './history-axis.ts';
import { type Entry, type EntryKind, KINDS } from './history-entry.ts';
import { glyph } from './history-glyph.ts';
import { steppable } from './history-steps.ts';
import { stripPicture } from './history-strip.ts';

/**
 * A history to look at: along an axis of time where times are kept and tell more than one run apart, else in its order.
 * `null` where there is nothing to be seen: one migration, or a tool that keeps only where it stands.
 */
export function historyPicture(history: ReportedHistory, entries: readonly Entry[]): HTMLElement | null {
  if (entries.length < 2 || saysOnlyWhere(history)) return null;
  const runs = runsOf(entries);
  const timed = runs.reduce((sum, run) => sum + run.entries.length, 0);
  const onAxis = runs.length > 1 && timed * 2 >= entries.length;
  const sentence = historySentence(history);
  const { picture, marks } = onAxis ? axisPicture(entries, runs, sentence) : stripPicture(entries, sentence);
  return element(
    'figure',
    { class: 'not-content' },
    steppable(picture, marks, history.name),
    element('figcaption', {}, ...legend(entries, onAxis)),
  );
}

/** What the signs mean: only those that occur in the picture. */
function legend(entries: readonly Entry[], onAxis: boolean): HTMLElement[] {
  return KINDS.flatMap((kind) => {
    const count = entries.filter(({ kinds, state }) => kinds.includes(kind) || state === kind).length;
    if (count === 0) return [];
    if (kind === 'applied' && onAxis) return [element('span', {}, 'The higher a bar, the more were applied')];
    return [element('span', { class: 'key' }, glyph(kind), MEANS[kind](count))];
  });
}

const MEANS: Record<EntryKind, (count: number) => string> = {
  failed: (count) => `${count} failed`,
  unfinished: (count) => `${count} begun, without an end`,
  head: (count) => (count === 1 ? 'here it stands' : `${count} places where it stands`),
  remark: (count) => (count === 1 ? 'something stands out' : `at ${count} something stands out`),
  applied: () => 'applied',
};
