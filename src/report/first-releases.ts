import type { Catalogue } from '../catalogue/catalogue.ts';
import { stepBetween } from '../catalogue/line.ts';
import { firstRelease } from './release-text.ts';

/**
 * The first release that has a migration, by its id; of those that came after the oldest release on record, since of the
 * others nobody knows.
 */
export function firstReleases(catalogue: Catalogue): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (let at = 1; at < catalogue.states.length; at += 1) {
    for (const id of stepBetween(catalogue, at - 1, at)) {
      if (!first.has(id)) first.set(id, firstRelease(at, catalogue));
    }
  }
  return first;
}
