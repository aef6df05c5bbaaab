import { compareReleases, parseRelease, type Release } from '../../src/diagnosis/release.ts';

/** An array with such an event in it. */
const having = (event: string) => ({
  type: 'array',
  contains: { type: 'object', required: [event], properties: { [event]: { type: 'string' } } },
});

/** What https://ossf.github.io/osv-schema/#affected-fields asks of an element of `affected`, as JSON Schema. */
export const AFFECTED = {
  type: 'object',
  required: ['package'],
  anyOf: [{ required: ['ranges'] }, { required: ['versions'] }],
  additionalProperties: false,
  properties: {
    package: {
      type: 'object',
      required: ['ecosystem', 'name'],
      additionalProperties: false,
      properties: {
        ecosystem: { type: 'string', minLength: 1 },
        name: { type: 'string', minLength: 1 },
        purl: { type: 'string', pattern: '^pkg:[a-z]+/[^@]+$' },
      },
    },
    ranges: {
      type: 'array',
      items: {
        type: 'object',
        required: ['type', 'events'],
        properties: {
          type: { enum: ['SEMVER', 'ECOSYSTEM'] },
          events: {
            ...having('introduced'),
            // One kind of event each, and not both ways to end.
            items: {
              type: 'object',
              minProperties: 1,
              maxProperties: 1,
              propertyNames: { enum: ['introduced', 'fixed', 'last_affected', 'limit'] },
              additionalProperties: { type: 'string' },
            },
            not: { allOf: [having('fixed'), having('last_affected')] },
          },
        },
      },
    },
    versions: { type: 'array', items: { type: 'string' } },
    database_specific: { type: 'object' },
  },
};

export interface Range {
  readonly type: 'SEMVER' | 'ECOSYSTEM';
  readonly events: readonly Readonly<Partial<Record<'introduced' | 'fixed' | 'last_affected', string>>>[];
}

type Compare = (one: string, other: string) => number;

/** The algorithm of https://ossf.github.io/osv-schema/#evaluation for one version. */
export function includedInRanges(version: string, ranges: readonly Range[]): boolean {
  return ranges.some(({ type, events }) => {
    const compare = type === 'SEMVER' ? compareSemantic : compareAsApps;
    const [plain, ordered] = [type === 'SEMVER' ? version.replace(/^v/, '') : version, inOrder(events, compare)];
    return ordered.reduce((vulnerable, { introduced, fixed, last_affected }) => {
      if (introduced !== undefined && (introduced === '0' || compare(plain, introduced) >= 0)) return true;
      if (fixed !== undefined && compare(plain, fixed) >= 0) return false;
      if (last_affected !== undefined && compare(plain, last_affected) > 0) return false;
      return vulnerable;
    }, false);
  });
}

function inOrder(events: Range['events'], compare: Compare): Range['events'] {
  const versionOf = (event: Range['events'][number]) => Object.values(event)[0] ?? '';
  return events.toSorted((one, other) =>
    versionOf(one) === '0' ? -1 : versionOf(other) === '0' ? 1 : compare(versionOf(one), versionOf(other)),
  );
}

/** https://semver.org/#spec-item-11 */
function compareSemantic(one: string, other: string): number {
  const [[here, herePre], [there, therePre]] = [semantic(one), semantic(other)];
  for (const at of [0, 1, 2]) if (here[at] !== there[at]) return (here[at] ?? 0) - (there[at] ?? 0);
  if (herePre === undefined || therePre === undefined)
    return Number(herePre === undefined) - Number(therePre === undefined);
  return herePre.localeCompare(therePre, 'en', { numeric: true });
}

function semantic(version: string): readonly [readonly number[], string | undefined] {
  const found = /^(\d+)\.(\d+)\.(\d+)(?:-(.+))?$/.exec(version);
  if (found === null) throw new Error(`"${version}" is no semantic version, though the range is said to be of these`);
  return [found.slice(1, 4).map(Number), found[4]];
}

function compareAsApps(one: string, other: string): number {
  return compareReleases(release(one), release(other));
}

function release(text: string): Release {
  const read = parseRelease(text);
  if (read === null) throw new Error(`"${text}" is no release`);
  return read;
}
