import type { Position } from '../catalogue/position.ts';
import type { Relation } from '../catalogue/relation.ts';
import type { AppStanding } from '../diagnosis/index.ts';
import { andMore } from './and-more.ts';
import { counted } from './counted.ts';
import { differenceText } from './difference-text.ts';
import { firstRelease, lastRelease, releasesText, stateText } from './release-text.ts';
import type { ReportedRelation, ReportedStanding } from './report.ts';

/** Ids that are named in a sentence. */
const NAMED = 4;

/** What the catalogue says of the file, in words. */
export function reportedStanding(standing: AppStanding, appName: string): ReportedStanding {
  const { position, foreign, drift, running, upgradingTo, catalogue } = standing;
  const toReport = (relation: Relation | null) => (relation === null ? null : relationText(relation, standing));
  return {
    kind: position.kind,
    release: 'at' in position ? stateText(position.at, catalogue) : null,
    label: labelText(position, catalogue),
    says: positionText(position, standing, appName),
    foreign:
      foreign.length === 0
        ? null
        : `Not upstream’s: ${andMore(foreign, NAMED)}. A plug-in added ${foreign.length === 1 ? 'it' : 'them'}, or the image that runs the app made ${foreign.length === 1 ? 'it' : 'them'} itself.`,
    drift: drift === null ? null : drift.map(differenceText),
    running: toReport(running),
    upgradingTo: toReport(upgradingTo),
    stops: standing.stops.map(({ at, because, incident }) => ({
      at,
      because,
      page: incident === null ? null : `incidents/${incident}`,
    })),
    releases: catalogue.states.flatMap(({ releases }) => releases.map(({ release }) => release)).reverse(),
  };
}

/** The position in a few words. */
function labelText(position: Position, catalogue: AppStanding['catalogue']): string {
  const { states } = catalogue;
  switch (position.kind) {
    case 'exact':
    case 'by-schema':
      return stateText(position.at, catalogue);
    case 'between':
      return `between ${lastRelease(position.after, catalogue)} and ${firstRelease(position.before, catalogue)}`;
    case 'older':
      return `before ${firstRelease(0, catalogue)}`;
    case 'newer':
      return `after ${lastRelease(states.length - 1, catalogue)}`;
    case 'mixed':
      return 'none: two histories are mixed';
    case 'unknown':
      return 'none that is recorded';
    case 'no-history':
      return 'not told';
  }
}

function positionText(position: Position, { catalogue }: AppStanding, app: string): string {
  const { states } = catalogue;
  switch (position.kind) {
    case 'exact':
      return `By its migration history it is as ${app} ${stateText(position.at, catalogue)} leaves it.`;
    case 'by-schema': {
      const why =
        states[position.at]?.heads === 'random'
          ? 'the id in its history was made on the machine and says nothing'
          : 'these releases keep no history';
      return `By its schema it is as ${app} ${stateText(position.at, catalogue)} leaves it; ${why}.`;
    }
    case 'between': {
      const { applied, pending } = position;
      const all = applied.length + pending.length;
      return `It stands between ${stateText(position.after, catalogue)} and ${stateText(position.before, catalogue)}: ${applied.length} of ${counted(all, 'migration')} applied, missing ${andMore(pending, NAMED)}.`;
    }
    case 'older':
      return `It is older than ${stateText(0, catalogue)}, the first release of ${app} that is recorded.`;
    case 'newer':
      return `It is newer than ${stateText(states.length - 1, catalogue)}, the last release of ${app} that is recorded: it has ${andMore(position.ids, NAMED)}.`;
    case 'mixed':
      return `No release of ${app} leaves this history: parts of it are ahead, others behind (${andMore(position.ids, NAMED)}).`;
    case 'unknown':
      return `No recorded release of ${app} has ${andMore(position.ids, NAMED)}: a development version wrote it, a fork, or the machine itself made the id.`;
    case 'no-history':
      return `It has no migration history of ${app}, and its schema is none that is recorded.`;
  }
}

function relationText(relation: Relation, standing: AppStanding): ReportedRelation {
  const { drift } = standing;
  const broken = (drift ?? []).some(({ effect }) => effect.judged !== 'harmless');
  switch (relation.kind) {
    case 'same':
      return { ...NOTHING, kind: 'same', says: sameText(relation.release, drift?.length ?? null) };
    case 'behind': {
      const { release, pending, steps } = relation;
      const known =
        pending.length === 0
          ? `${release} is newer than this file.`
          : `${release} still has ${counted(pending.length, 'migration')} to apply.`;
      return {
        kind: 'behind',
        says: `${known}${broken ? ' They count on a schema that this file has not, and may stop for it.' : ''}`,
        pending,
        steps: steps.map((step) => ({ releases: releasesText(step.releases), changes: step.changes })),
      };
    }
    case 'ahead': {
      const { release, unknown, changes } = relation;
      const never = unknown.length === 0 ? '' : ` and has never heard of ${andMore(unknown, NAMED)}`;
      const openedBy = opens(standing, unknown);
      return {
        kind: 'ahead',
        says: `${release} is older than this file${never}${openedBy === null ? '' : `; ${openedBy} and later can open it`}.`,
        pending: [],
        steps: changes.length === 0 ? [] : [{ releases: 'what it does not know', changes }],
      };
    }
    case 'cannot-tell':
      return {
        ...NOTHING,
        kind: 'cannot-tell',
        says: `How ${relation.release} sees it cannot be told: its history is none that a release leaves.`,
      };
    case 'unknown-release':
      return { ...NOTHING, kind: 'unknown-release', says: `“${relation.stated}” is none of the recorded releases.` };
  }
}

const NOTHING = { pending: [], steps: [] } as const;

/** That nothing is pending is no proof that the schema is whole. */
function sameText(release: string, differences: number | null): string {
  if (differences === 0) return `${release} leaves exactly this: nothing is pending.`;
  const nothing = `${release} finds the history that it leaves itself: nothing is pending`;
  return differences === null ? `${nothing}.` : `${nothing}, so what differs in the schema stays as it is.`;
}

/** The first release that has all of these. */
function opens({ position, catalogue }: AppStanding, ids: readonly string[]): string | null {
  if ('at' in position) return firstRelease(position.at, catalogue);
  const first = catalogue.states.findIndex(
    ({ migrations }) => migrations !== null && ids.every((id) => migrations.includes(id)),
  );
  return first === -1 || ids.length === 0 ? null : firstRelease(first, catalogue);
}
