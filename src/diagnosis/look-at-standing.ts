import type { Difference } from '../catalogue/drift.ts';
import { sameName } from './answer.ts';
import type { AppStanding } from './app-standing.ts';
import type { Leaf } from './condition.ts';
import type { Facts } from './facts.ts';
import type { Look } from './look.ts';
import { isInRange, parseRelease } from './release.ts';

type StandingLeaf = Extract<Leaf, { kind: 'release.is' | 'drift.missing' | 'drift.lacks' }>;

/** A file that lacks more of what its history promises is not the work of one migration. */
const LACKS_AT_MOST = 0.25;

/** Looks at what the catalogue says of the file: its release, and how its schema differs from what the history promises. */
export function lookAtStanding(leaf: StandingLeaf, { standing }: Facts): Look {
  if (standing === undefined || standing === null)
    return unknown('the release of the file', 'no catalogue of this app');
  if (leaf.kind === 'release.is') return lookAtRelease(leaf.range, standing);
  const { drift } = standing;
  if (drift === null) return unknown('the promised schema', 'no release is recorded that leaves this history');
  switch (leaf.kind) {
    case 'drift.missing': {
      const of = drift.filter(
        ({ what, table, name, kind }) =>
          kind === 'missing' && what === leaf.what && sameName(table, leaf.table) && sameName(name, leaf.name),
      );
      return seen(of);
    }
    case 'drift.lacks': {
      const lacking = drift.filter(({ kind, what }) => kind === 'missing' && (what === 'table' || what === 'column'));
      return seen(isOneMigration(lacking, standing) ? lacking : []);
    }
  }
}

/** All releases that leave this state must be in the range; where an upgrade stopped half-way, those of the last whole one. */
function lookAtRelease(range: string, { position, catalogue }: AppStanding): Look {
  const at = 'at' in position ? position.at : position.kind === 'between' ? position.after : null;
  const releases = at === null ? [] : (catalogue.states[at]?.releases ?? []);
  const judged = releases.flatMap(({ release }) => {
    const parsed = parseRelease(release);
    return parsed === null ? [] : [isInRange(parsed, range)];
  });
  const [first] = releases;
  if (first === undefined || judged.length === 0 || judged.includes(null)) {
    return unknown('the release of the file', 'its history is none that a release leaves');
  }
  return {
    kind: 'seen',
    holds: judged.every((holds) => holds === true),
    found: { kind: 'release', stated: first.release },
  };
}

function isOneMigration(lacking: readonly Difference[], { position, catalogue }: AppStanding): boolean {
  const promised = 'at' in position ? (catalogue.states[position.at]?.schema ?? null) : null;
  const columnsOf = (table: string) => Object.keys(promised?.tables[table]?.columns ?? {}).length;
  const all = Object.keys(promised?.tables ?? {}).reduce((sum, table) => sum + columnsOf(table), 0);
  const lost = lacking.reduce((sum, { what, table }) => sum + (what === 'table' ? columnsOf(table) : 1), 0);
  return lost > 0 && lost <= all * LACKS_AT_MOST;
}

function seen(of: readonly Difference[]): Look {
  return { kind: 'seen', holds: of.length > 0, found: { kind: 'drift', of } };
}

function unknown(what: string, message: string): Look {
  return { kind: 'obstructed', obstacle: { kind: 'schema-not-read', what, message } };
}
