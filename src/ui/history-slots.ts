import { type Run, timeOfEntry } from '../report/history-runs.ts';
import type { Entry } from './history-entry.ts';

/** Places on the axis: on a narrow screen there is not room for more marks side by side. */
const SLOTS = 80;

/** Percent of the width where time begins and ends; it ends earlier where something without a time stands at the end. */
const [LEFT, RIGHT, RIGHT_BEFORE_END, END] = [1.5, 98, 91, 97];

/** Percent of the width between two numbers above the bars: on a narrow screen, and on a wide one. */
const [APART, APART_WIDE] = [9, 4];

/** Migrations that are drawn at the same place. */
export interface Slot {
  /** Percent of the width. */
  readonly x: number;
  readonly applied: readonly Entry[];
  readonly undone: readonly Entry[];
}

/** A slot, and on which screens there is room for the number of its migrations. */
export interface LabelledSlot extends Slot {
  readonly label: 'always' | 'wide' | 'never';
}

/** The time that the width stands for. */
export interface Axis {
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  /** Percent of the width where `to` is. */
  readonly right: number;
}

/** The axis for these migrations, of which at least one has a time. */
export function axisFor(entries: readonly Entry[], runs: readonly Run[]): Axis {
  const hasEnd = entries.some((entry) => entry.state !== 'applied' && timeOfEntry(entry) === null);
  return { from: runs[0]?.from ?? 0, to: runs.at(-1)?.to ?? 0, right: hasEnd ? RIGHT_BEFORE_END : RIGHT };
}

/** Where a time lies on the axis, in percent of the width. */
export function placeOf(ms: number, { from, to, right }: Axis): number {
  return LEFT + ((right - LEFT) * (ms - from)) / Math.max(1, to - from);
}

/** Entries by their place on the axis; of those without a time only what did not come to its end, as the last one. */
export function slotsOf(entries: readonly Entry[], axis: Axis): readonly Slot[] {
  const bySlot = new Map<number, { entry: Entry; x: number }[]>();
  for (const entry of entries) {
    const ms = timeOfEntry(entry);
    if (ms === null && entry.state === 'applied') continue;
    const x = ms === null ? END : placeOf(ms, axis);
    const slot = Math.round((x / 100) * SLOTS);
    const there = bySlot.get(slot);
    if (there === undefined) bySlot.set(slot, [{ entry, x }]);
    else there.push({ entry, x });
  }
  return [...bySlot.entries()]
    .sort(([one], [other]) => one - other)
    .map(([, of]) => ({
      x: of.reduce((sum, { x }) => sum + x, 0) / of.length,
      applied: of.map(({ entry }) => entry).filter(({ state }) => state === 'applied'),
      undone: of.map(({ entry }) => entry).filter(({ state }) => state !== 'applied'),
    }));
}

/** Gives the largest slots room for their number first; one migration alone needs none. */
export function labelled(slots: readonly Slot[]): readonly LabelledSlot[] {
  const bySize = slots
    .filter(({ applied }) => applied.length > 1)
    .toSorted((one, other) => other.applied.length - one.applied.length);
  const always = roomFor(bySize, [], APART);
  const wide = roomFor(bySize, always, APART_WIDE);
  return slots.map((slot) => ({
    ...slot,
    label: always.includes(slot) ? 'always' : wide.includes(slot) ? 'wide' : 'never',
  }));
}

function roomFor(slots: readonly Slot[], taken: readonly Slot[], apart: number): readonly Slot[] {
  const placed = [...taken];
  for (const slot of slots) {
    if (placed.every(({ x }) => Math.abs(x - slot.x) >= apart)) placed.push(slot);
  }
  return placed;
}
