/** A release as its numbers, most significant first; `pre` holds what stands before the release itself (rc 1 …). */
export interface Release {
  readonly numbers: readonly number[];
  readonly pre: readonly [stage: number, count: number] | null;
}

const STAGES = ['dev', 'a', 'alpha', 'b', 'beta', 'rc'];

/**
 * Reads a release as people write it: `v3.10`, `3.10`, `0.4.0rc1`, `app:v0.6.0-cpu`. A variant behind
 * the number (`-cpu`, `-alpine`) does not count. `null` for what names no release (`latest`, `main`).
 */
export function parseRelease(text: string): Release | null {
  const match =
    /(?:^|[\s:/@=])v?\.?(\d+(?:\.\d+)*)(?:[-.]?(dev|alpha|a|beta|b|rc)[-.]?(\d*))?(?=$|[^0-9a-z.]|\.$)/i.exec(
      text.trim(),
    );
  if (match?.[1] === undefined) return null;
  const stage = match[2]?.toLowerCase();
  return {
    numbers: match[1].split('.').map(Number),
    pre: stage === undefined ? null : [STAGES.indexOf(stage), Number(match[3] || 0)],
  };
}

/** Negative, zero or positive, as `one` comes before, with or after `other`; `3.8` and `3.8.0` are the same. */
export function compareReleases(one: Release, other: Release): number {
  for (let at = 0; at < Math.max(one.numbers.length, other.numbers.length); at += 1) {
    const difference = (one.numbers[at] ?? 0) - (other.numbers[at] ?? 0);
    if (difference !== 0) return difference;
  }
  if (one.pre === null || other.pre === null) return Number(one.pre === null) - Number(other.pre === null);
  return one.pre[0] - other.pre[0] || one.pre[1] - other.pre[1];
}

/** One end of a range, such as `>= v1.3.116`. */
export interface Bound {
  readonly comparator: '<' | '<=' | '=' | '>' | '>=';
  readonly release: Release;
}

/** Reads a range: bounds joined by spaces, all of which must hold. Throws on anything else: ranges are ours. */
export function parseRange(range: string): readonly Bound[] {
  const bounds = [...range.matchAll(/(<=|>=|<|>|=)\s*(\S+)\s*/g)];
  if (bounds.length === 0 || bounds.map(([whole]) => whole).join('') !== range) {
    throw new Error(`not a range of releases: "${range}" (expected for example "< v3.10" or ">= v1.3.11 < v1.3.116")`);
  }
  return bounds.map(([, comparator, text]) => {
    const release = parseRelease(text as string);
    if (release === null) throw new Error(`not a release: "${text}" in "${range}"`);
    return { comparator: comparator as Bound['comparator'], release };
  });
}

/** Whether a release lies in a range. */
export function isInRange(release: Release, range: string): boolean {
  return parseRange(range).every((bound) => isWithin(bound.comparator, compareReleases(release, bound.release)));
}

function isWithin(comparator: Bound['comparator'], order: number): boolean {
  switch (comparator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '=':
      return order === 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}
