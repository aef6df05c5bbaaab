import type { Release, State } from './catalogue.ts';

/** States and their releases, the oldest first: by day, and by number on the same day or where no day is known. */
export function inReleaseOrder(states: readonly State[]): readonly State[] {
  return states
    .map((state) => ({ ...state, releases: state.releases.toSorted(compare) }))
    .toSorted(({ releases: [one] }, { releases: [other] }) =>
      one === undefined || other === undefined ? 0 : compare(one, other),
    );
}

function compare(one: Release, other: Release): number {
  return compareText(one.date ?? '', other.date ?? '') || compareNumbers(one.release, other.release);
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** `0.9` before `0.10`, and `0.10rc1` before `0.10`. */
function compareNumbers(one: string, other: string): number {
  const [here, there] = [parts(one), parts(other)];
  for (let at = 0; at < Math.max(here.length, there.length); at += 1) {
    const difference = rank(here[at]) - rank(there[at]) || compareParts(here[at] ?? '', there[at] ?? '');
    if (difference !== 0) return difference;
  }
  return compareText(one, other);
}

function parts(release: string): readonly string[] {
  return (
    release
      .toLowerCase()
      .replace(/^v/, '')
      .match(/\d+|[a-z]+/g) ?? []
  );
}

/** What begins with a word comes before the end, and a further number after it. */
function rank(part: string | undefined): number {
  return part === undefined ? 1 : /^\d/.test(part) ? 2 : 0;
}

function compareParts(one: string, other: string): number {
  return /^\d/.test(one) ? Number(one) - Number(other) : compareText(one, other);
}
