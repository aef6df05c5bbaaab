import type { StateAt } from './catalogue.ts';
import { type Line, stepOf } from './line.ts';
import { isAfter, type Numbered } from './numbered.ts';

/** Where a history of known migrations stands among the states. */
export type Place =
  /** It is the one that these releases leave. */
  | { readonly kind: 'exact'; readonly at: StateAt }
  /** An upgrade that has not come to its end: of the migrations between two states, some are applied. */
  | {
      readonly kind: 'between';
      readonly after: StateAt;
      readonly before: StateAt;
      readonly applied: readonly string[];
      readonly pending: readonly string[];
    }
  /** It ends before the first state. */
  | { readonly kind: 'older' }
  /** As no release leaves it: it stands at several places at once, or later migrations are there without earlier ones. */
  | { readonly kind: 'mixed'; readonly ids: readonly string[] };

/** Where the app's own migrations stand, none of them unknown, and at least one. */
export function placeAmong(own: readonly Numbered[], lines: readonly (Line | null)[]): Place {
  const ids = new Set(own.map(({ id }) => id));
  /** Everything that the state holds is here. */
  const isReached = (line: Line | null) => line !== null && [...line.ids].every((id) => ids.has(id));
  /** Nothing is here that goes beyond the state, or that only a later one has: branches are merged under old numbers. */
  const isWithin = (line: Line | null, at: StateAt) =>
    line !== null &&
    own.every(
      (one) =>
        line.ids.has(one.id) ||
        line.retired.has(one.part) ||
        (!isAfter(one, line.ends.get(one.part)) && !lines.slice(at + 1).some((later) => later?.ids.has(one.id))),
    );

  const exact = fullest(lines, (line, at) => isReached(line) && isWithin(line, at));
  if (exact !== null) return { kind: 'exact', at: exact };
  const after = lines.findLastIndex(isReached);
  const before = lines.findIndex((line, at) => at > after && isWithin(line, at));
  if (after === -1 && before !== -1 && before === lines.findIndex((line) => line !== null)) return { kind: 'older' };
  if (after === -1 || before === -1) return { kind: 'mixed', ids: lastOf(own) };
  const step = stepOf(lines, after, before);
  return {
    kind: 'between',
    after,
    before,
    applied: step.filter((id) => ids.has(id)),
    pending: step.filter((id) => !ids.has(id)),
  };
}

/** The state that fits and has the most parts: where a part of the app came and went, one that has it says more. */
function fullest(lines: readonly (Line | null)[], fits: (line: Line | null, at: StateAt) => boolean): StateAt | null {
  const parts = (at: StateAt) => lines[at]?.ends.size ?? 0;
  const fitting = [...lines.keys()].filter((at) => fits(lines[at] ?? null, at));
  return fitting.sort((one, other) => parts(other) - parts(one))[0] ?? null;
}

/** The last migration of every part. */
function lastOf(own: readonly Numbered[]): readonly string[] {
  return own.filter((one) => !own.some((other) => other.part === one.part && isAfter(other, one))).map(({ id }) => id);
}
