import { z } from 'astro/zod';
import { compareReleases, isInRange, parseRelease } from '../diagnosis/release.ts';
import { messageOf } from '../knowledge/message-of.ts';
import type { AppEntry, IncidentEntry } from './content.ts';
import { eventsOf, type KnownReleases, type Named, type OsvEvent } from './osv-events.ts';
import { packageOf, packageShape } from './package-of.ts';
import { type VersionScheme, versionIn, versionScheme } from './version-scheme.ts';

const eventShape = z.union([
  z.strictObject({ introduced: z.string().describe('the first affected version; "0" sorts before every version') }),
  z.strictObject({ fixed: z.string().describe('the first version that is not affected any more') }),
  z.strictObject({ last_affected: z.string() }),
]) satisfies z.ZodType<OsvEvent>;

export const affectedShape = z
  .object({
    package: packageShape,
    ranges: z
      .array(z.object({ type: z.enum(['SEMVER', 'ECOSYSTEM']), events: z.array(eventShape).min(1).max(2) }))
      .length(1),
    versions: z
      .array(z.string())
      .describe('the recorded releases that are affected, as the app calls them, the oldest first'),
    database_specific: z.object({
      range: z.string().describe('the same range as the writeup has it'),
      note: z.string().describe('under which circumstances these releases are affected'),
      undecided: z
        .array(z.string())
        .describe(
          'recorded releases of which the range does not say: candidates of the release at which it begins or ends',
        ),
    }),
  })
  .describe('as in https://ossf.github.io/osv-schema/#affected-fields');

type Affected = z.infer<typeof affectedShape>;

/** The releases that an incident affects, in the form of OSV; development builds have no number, and no range. */
export function affectedOf({ id, data }: IncidentEntry, app: AppEntry, recorded: readonly string[]): Affected[] {
  const numbered = data.affected.filter(({ releases }) => releases !== 'unreleased');
  const { first, last } = app.data.releases;
  const known = { recorded: named(recorded), fixed: named(data.fixed.map(({ release }) => release)) };
  return numbered.map(({ releases: range, note }) => {
    const type = versionScheme([...recorded, first, last, ...range.split(/[\s<>=]+/).filter((part) => part !== '')]);
    return {
      package: packageOf(app.data.repository),
      ranges: [{ type, events: eventsIn(type, range, known, id) }],
      versions: those(known, range, true),
      database_specific: { range, note, undecided: those(known, range, null) },
    };
  });
}

function eventsIn(scheme: VersionScheme, range: string, known: KnownReleases, id: string) {
  try {
    return eventsOf(range, known).map((event) =>
      'introduced' in event
        ? { introduced: versionIn(scheme, event.introduced) }
        : 'fixed' in event
          ? { fixed: versionIn(scheme, event.fixed) }
          : { last_affected: versionIn(scheme, event.last_affected) },
    );
  } catch (thrown) {
    throw new Error(`content/incidents/${id}.mdx: ${messageOf(thrown)}`);
  }
}

/** The recorded releases of which the range says yes, no, or (`null`) nothing. */
function those({ recorded }: KnownReleases, range: string, answer: boolean | null): string[] {
  return recorded.filter(({ release }) => isInRange(release, range) === answer).map(({ name }) => name);
}

function named(releases: readonly string[]): Named[] {
  return releases
    .flatMap((name) => {
      const release = parseRelease(name);
      return release === null ? [] : [{ name, release }];
    })
    .toSorted((one, other) => compareReleases(one.release, other.release));
}
