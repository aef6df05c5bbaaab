/** A release as its numbers, most significant first; `pre` holds what stands before the release itself (rc 1 …). */
export interface Release {
  readonly numbers: readonly number[];
  readonly pre: readonly [stage: number, count: number] | null;
}

const STAGES = { dev: 0, a: 1, alpha: 1, b: 2, beta: 2, rc: 3 };

/** A release within a text: not part of a word or of a date, and not the port of a registry. */
const RELEASE =
  /(?<![0-9a-z.-])v?\.?(\d+(?:\.\d+)*)(?:[-.]?(dev|alpha|a|beta|b|rc)[-.]?(\d*))?(?![0-9a-z]|\.\d|-\d|\/)/gi;

/**
 * Reads a release as people write it: `v3.10`, `3.10`, `0.4.0rc1`, `app:v0.6.0-cpu`. A variant behind
 * the number (`-cpu`, `-alpine`) does not count. `null` for what names no release (`latest`, `main`,
 * a date), and for what names two.
 */
export function parseRelease(text: string): Release | null {
  const [release, ...others] = [...text.matchAll(RELEASE)].map(
    ([, numbers, stage, count]): Release => ({
      numbers: (numbers ?? '').split('.').map(Number),
      pre: stage === undefined ? null : [STAGES[stage.toLowerCase() as keyof typeof STAGES], Number(count || 0)],
    }),
  );
  return release !== undefined && others.every((other) => compareReleases(release, other) === 0) ? release : null;
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

/**
 * Whether a release lies in a range; `null` where it is too vague to tell: `v3` against `v3.10`, and
 * builds before a release (`v3.10-dev`, `v3.10rc1`) against that release, because what they hold varies.
 */
export function isInRange(release: Release, range: string): boolean | null {
  const answers = parseRange(range).map((bound) =>
    isVague(release, bound.release) ? null : isWithin(bound.comparator, compareReleases(release, bound.release)),
  );
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

function isVague(release: Release, bound: Release): boolean {
  const { numbers } = release;
  if (!numbers.every((number, at) => number === (bound.numbers[at] ?? 0))) return false;
  return release.pre !== null ? bound.pre === null : bound.numbers.slice(numbers.length).some((number) => number > 0);
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
