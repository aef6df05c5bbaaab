/**
 * How the releases of an app are ordered, in the words of OSV: `SEMVER` where every one of them is a semantic version (a
 * `v` in front does not count), and `ECOSYSTEM`, which means the app's own way, where one is not (`v3.10`, `0.1.0rc1`).
 * https://ossf.github.io/osv-schema/#affectedrangestype-field
 */
export type VersionScheme = 'SEMVER' | 'ECOSYSTEM';

/** https://semver.org/#is-there-a-suggested-regular-expression-regex-to-check-a-semver-string, without build metadata */
const SEMVER =
  /^v?(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-(?:0|[1-9]\d*|\d*[a-z-][\da-z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-z-][\da-z-]*))*)?$/i;

export function versionScheme(releases: readonly string[]): VersionScheme {
  return releases.length > 0 && releases.every((release) => SEMVER.test(release)) ? 'SEMVER' : 'ECOSYSTEM';
}

/** A release as a version of its scheme: OSV wants no `v` before a semantic version, and an app's own name otherwise. */
export function versionIn(scheme: VersionScheme, release: string): string {
  return scheme === 'SEMVER' ? release.replace(/^v/i, '') : release;
}
