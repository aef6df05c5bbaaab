import { clockText, dayText } from '../report/day-text.ts';
import type { Run } from '../report/history-runs.ts';
import type { Entry, EntryKind } from './history-entry.ts';
import { GLYPH, glyph } from './history-glyph.ts';
import type { Mark } from './history-mark.ts';
import { type Axis, axisFor, type LabelledSlot, labelled, placeOf, slotsOf } from './history-slots.ts';
import { svg } from './history-svg.ts';
import { type Tick, ticksBetween } from './history-ticks.ts';

/** Pixels from the top: the axis, and the text below it. */
const [AXIS, TEXT] = [108, 140];

/** Pixels of a bar: the shortest, and what is added for the most migrations at one place. */
const [SHORTEST, MORE] = [10, 56];

const UNDONE = ['failed', 'unfinished'] as const;

/** Where the stem of what did not come to its end is on its way up. */
const STEM = 62;

const TWO_DAYS = 2 * 86_400_000;

/** Percent of the width that the dates at the ends take on a narrow screen, and on a wide one. */
const [ENDS, ENDS_WIDE] = [42, 17];

/**
 * Time from left to right: a bar where migrations were applied, as high as they are many; triangles below where it
 * stands; what did not come to its end on a stem of its own. Places are percents, so that it fits any width.
 */
export function axisPicture(
  entries: readonly Entry[],
  runs: readonly Run[],
  sentence: string,
): { readonly picture: SVGSVGElement; readonly marks: readonly Mark[] } {
  const axis = axisFor(entries, runs);
  const { from, to } = axis;
  const slots = labelled(slotsOf(entries, axis));
  const most = slots.reduce((largest, { applied }) => Math.max(largest, applied.length), 1);
  const marks = slots.map((slot) => ({ element: slotGroup(slot, most), entries: [...slot.applied, ...slot.undone] }));
  const picture = svg(
    'svg',
    { class: 'axis', role: 'img', 'aria-label': sentence, width: '100%', height: String(TEXT + 8) },
    svg('line', { class: 'line', x1: '0', x2: '100%', y1: String(AXIS), y2: String(AXIS) }),
    ...ticksBetween(from, to).flatMap((tick) => tickGroup(tick, placeOf(tick.ms, axis), axis)),
    text('0', 'start', endText(from, axis)),
    text(percent(axis.right), 'end', endText(to, axis)),
    ...marks.map(({ element }) => element),
  );
  return { picture, marks };
}

function slotGroup({ x, applied, undone, label }: LabelledSlot, most: number): SVGGElement {
  const at = percent(x);
  const top = AXIS - (applied.length === 0 ? 0 : SHORTEST + MORE * Math.sqrt((applied.length - 1) / most));
  const has = (kind: EntryKind) => applied.some(({ kinds }) => kinds.includes(kind));
  const above = label === 'never' ? top : top - GLYPH - 2;
  return svg(
    'g',
    {},
    ...(applied.length === 0 ? [] : [svg('line', { class: 'bar', x1: at, x2: at, y1: String(AXIS), y2: String(top) })]),
    ...(label === 'never' ? [] : [text(at, 'middle', String(applied.length), `count ${label}`, top - 5)]),
    ...(has('remark') ? [placed('remark', at, above - GLYPH - 4)] : []),
    ...(has('head') ? [placed('head', at, AXIS + 3)] : []),
    ...undoneGlyphs(undone, at, applied.length > 0),
  );
}

/** One stem, and on it a sign for each kind that there is, at a height of its own: on a narrow screen stems are close. */
function undoneGlyphs(undone: readonly Entry[], at: string, beside: boolean): Element[] {
  const kinds = UNDONE.filter((kind) => undone.some(({ state }) => state === kind));
  const shift = beside ? GLYPH - 2 : 0;
  return kinds.length === 0
    ? []
    : [
        svg(
          'g',
          { transform: `translate(${shift} 0)` },
          svg('line', { class: 'stem', x1: at, x2: at, y1: String(AXIS), y2: String(STEM) }),
          ...kinds.map((kind) => placed(kind, at, STEM - (GLYPH + 2) * (UNDONE.indexOf(kind) + 1))),
        ),
      ];
}

function tickGroup({ label }: Tick, x: number, { right }: Axis): Element[] {
  const at = percent(x);
  const line = svg('line', { class: 'tick', x1: at, x2: at, y1: String(AXIS), y2: String(AXIS + 5) });
  const fromEnd = Math.min(x, right - x);
  if (fromEnd < ENDS_WIDE) return [line];
  return [line, text(at, 'middle', label, fromEnd < ENDS ? 'wide' : '')];
}

/** The date where time begins or ends, and the hour where that is what matters. */
function endText(ms: number, { from, to }: Axis): string {
  return to - from < TWO_DAYS ? `${dayText(ms).replace(/ \d+$/, '')} ${clockText(ms)}` : dayText(ms);
}

/** A glyph in the middle of a place, from `top` pixels on. */
function placed(kind: EntryKind, at: string, top: number): SVGElement {
  return svg('g', { transform: `translate(${-GLYPH / 2} 0)` }, glyph(kind, { x: at, y: String(top) }));
}

function text(x: string, anchor: string, words: string, kind = '', y: number = TEXT): SVGTextElement {
  return svg('text', { class: kind, x, y: String(y), 'text-anchor': anchor }, words);
}

function percent(x: number): string {
  return `${x.toFixed(2)}%`;
}
