import { type Bound, compareReleases, parseRange, type Release } from '../diagnosis/release.ts';

/** A release by its name, and as it is compared. */
export interface Named {
  readonly name: string;
  readonly release: Release;
}

/** A point at which a range of releases begins or ends. https://ossf.github.io/osv-schema/#affectedrangesevents-fields */
export type OsvEvent =
  | { readonly introduced: string }
  | { readonly fixed: string }
  | { readonly last_affected: string };

/** What else is known of the app's releases. */
export interface KnownReleases {
  /** The releases of its catalogue, the oldest first. */
  readonly recorded: readonly Named[];
  /** Those that the record says are mended, the oldest first. */
  readonly fixed: readonly Named[];
}

interface NamedBound extends Named {
  readonly comparator: Bound['comparator'];
}

/** Sorts before every release. https://ossf.github.io/osv-schema/#special-values */
const FIRST = '0';

/**
 * A range of front matter, such as `>= v1.3.11 < v1.3.116`, as the events of OSV. `fixed` is preferred to `last_affected`, as
 * OSV asks: where the record names a release as fixed and the catalogue has none between the last affected one and that.
 * Throws for `> v1.0` where no later release is recorded: OSV has no word for it.
 */
export function eventsOf(range: string, known: KnownReleases): readonly OsvEvent[] {
  const bounds = boundsOf(range).toSorted(compare);
  const lower = bounds.findLast(({ comparator }) => ['>', '>=', '='].includes(comparator));
  const upper = bounds.find(({ comparator }) => ['<', '<=', '='].includes(comparator));
  return [introduced(lower, range, known), ...(upper === undefined ? [] : [ended(upper, known)])];
}

function introduced(bound: NamedBound | undefined, range: string, known: KnownReleases): OsvEvent {
  if (bound === undefined) return { introduced: FIRST };
  if (bound.comparator !== '>') return { introduced: recordedName(bound, known) };
  const next = known.recorded.find((release) => compare(release, bound) > 0);
  if (next === undefined)
    throw new Error(`affected: "${range}": no release after ${bound.name} is recorded; expected ">=" and a release`);
  return { introduced: next.name };
}

function ended(bound: NamedBound, known: KnownReleases): OsvEvent {
  if (bound.comparator === '<') return { fixed: recordedName(bound, known) };
  const mended = known.fixed.find((release) => compare(release, bound) > 0);
  const next = known.recorded.find((release) => compare(release, bound) > 0);
  return mended !== undefined && next !== undefined && compare(next, mended) === 0
    ? { fixed: next.name }
    : { last_affected: recordedName(bound, known) };
}

/** As the app itself spells it: `v3.8.0` in a record can be `v3.8` there. */
function recordedName(bound: NamedBound, { recorded }: KnownReleases): string {
  return recorded.find((release) => compare(release, bound) === 0)?.name ?? bound.name;
}

function boundsOf(range: string): readonly NamedBound[] {
  return range
    .trim()
    .split(/\s+(?=[<>=])/)
    .flatMap((part) => parseRange(part).map((bound) => ({ ...bound, name: part.replace(/^[<>=]+\s*/, '') })));
}

function compare(one: Named, other: Named): number {
  return compareReleases(one.release, other.release);
}
