import type { Catalogue, StateAt } from '../catalogue/catalogue.ts';

/** Candidates and test versions, which stand for a release only where it has no other. */
const PRERELEASE = /(?:rc|alpha|beta|dev|pre)[.\d]*$/i;

/** The releases of a state as people say them: `v3.7`, `v3.8 – v3.9`. */
export function releasesText(names: readonly string[]): string {
  const shown = published(names);
  const [first, last] = [shown[0] ?? '', shown.at(-1) ?? ''];
  return first === last ? first : `${first} – ${last}`;
}

/** The releases that end in a state. */
export function stateText(at: StateAt, catalogue: Catalogue): string {
  return releasesText(namesAt(at, catalogue));
}

/** The first release that ends in a state. */
export function firstRelease(at: StateAt, catalogue: Catalogue): string {
  return published(namesAt(at, catalogue))[0] ?? '';
}

/** The last release that ends in a state. */
export function lastRelease(at: StateAt, catalogue: Catalogue): string {
  return published(namesAt(at, catalogue)).at(-1) ?? '';
}

function published(names: readonly string[]): readonly string[] {
  const without = names.filter((name) => !PRERELEASE.test(name));
  return without.length > 0 ? without : names;
}

function namesAt(at: StateAt, { states }: Catalogue): readonly string[] {
  return states[at]?.releases.map(({ release }) => release) ?? [];
}
