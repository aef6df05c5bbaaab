import type { Catalogue } from '../catalogue/catalogue.ts';
import { type CatalogueFile, unfolded } from '../catalogue/catalogue-file.ts';
import { type Difference, driftBetween } from '../catalogue/drift.ts';
import { type Standing, standingOf } from '../catalogue/position.ts';
import { type Relation, relationTo } from '../catalogue/relation.ts';
import { shapeOf } from '../catalogue/shape.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { AppMarks, AppMatch, Stop } from './recognition.ts';
import { isInRange, parseRelease } from './release.ts';

/** What the catalogue of the recognised app says of a file. */
export interface AppStanding extends Standing {
  readonly app: string;
  readonly catalogue: Catalogue;
  /** How the schema differs from what exactly this history promises; `null` where nothing is promised. */
  readonly drift: readonly Difference[] | null;
  /** To the release that the user says is running, and to the one that comes next; `null` where none was named. */
  readonly running: Relation | null;
  readonly upgradingTo: Relation | null;
  /** Where the upgrade that the user named stops on its way. */
  readonly stops: readonly Stop[];
}

/** What is known of the file, and the releases that the user named. */
interface Asked {
  readonly snapshot: Snapshot;
  readonly running: string | null;
  readonly upgradingTo: string | null;
}

/** What is known beforehand. */
interface Shelf {
  readonly catalogues: readonly CatalogueFile[];
  readonly apps: readonly AppMarks[];
}

/** Where the file stands among the releases of its app; `null` where no catalogue of it is there. */
export function appStandingOf(
  { snapshot, running, upgradingTo }: Asked,
  apps: readonly AppMatch[],
  { catalogues, apps: known }: Shelf,
): AppStanding | null {
  const file = apps.flatMap(({ id }) => catalogues.filter(({ app }) => app === id))[0];
  // What was not read cannot be compared.
  if (file === undefined || snapshot.gaps.length > 0) return null;
  const catalogue = unfolded(file);
  const present = shapeOf(snapshot);
  const standing = standingOf(snapshot.histories, present, catalogue);
  const { position } = standing;
  const expected = 'at' in position ? (catalogue.states[position.at]?.schema ?? null) : null;
  const relation = (release: string | null) => (release === null ? null : relationTo(release, standing, catalogue));
  const stops = known.find(({ id }) => id === file.app)?.stops ?? [];
  return {
    ...standing,
    app: file.app,
    catalogue,
    drift: expected === null ? null : driftBetween(expected, present),
    running: relation(running),
    upgradingTo: relation(upgradingTo),
    stops: upgradingTo === null ? [] : stopsBetween(releaseOf(standing, catalogue), upgradingTo, stops),
  };
}

/** The release that wrote the file; `null` for an upgrade that stopped half-way, which has passed its stops or missed them. */
function releaseOf({ position }: Standing, { states }: Catalogue): string | null {
  return 'at' in position ? (states[position.at]?.releases.at(-1)?.release ?? null) : null;
}

function stopsBetween(from: string | null, to: string, stops: readonly Stop[]): readonly Stop[] {
  const [here, there] = [parseRelease(from ?? ''), parseRelease(to)];
  if (here === null || there === null) return [];
  return stops.filter((stop) => isInRange(here, stop.from) === true && isInRange(there, stop.to) === true);
}
