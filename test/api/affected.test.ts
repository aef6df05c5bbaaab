import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { incidentAnswer } from '../../src/api/incident-answer.ts';
import { eventsOf } from '../../src/api/osv-events.ts';
import { packageOf } from '../../src/api/package-of.ts';
import { versionScheme } from '../../src/api/version-scheme.ts';
import { isInRange, parseRelease, type Release } from '../../src/diagnosis/release.ts';
import { AFFECTED, includedInRanges } from './osv.ts';
import { content, place } from './site-content.ts';

const hasForm = new Ajv2020({ strict: true, strictRequired: false }).compile(AFFECTED);
const release = (name: string) => parseRelease(name) as Release;
const named = (...names: string[]) => names.map((name) => ({ name, release: release(name) }));

describe.each(content.incidents)('the ranges of $id', (entry) => {
  const answer = incidentAnswer(entry, content, place);
  const recorded = content.catalogues
    .filter(({ app }) => app === entry.data.app)
    .flatMap(({ states }) => states.flatMap(({ releases }) => Object.keys(releases)));

  it('have the form of OSV', () => {
    for (const affected of answer.affected) {
      hasForm(affected);
      expect(hasForm.errors ?? []).toEqual([]);
    }
  });

  it('say of every recorded release what the range of the front matter says', () => {
    if (content.catalogues.some(({ app }) => app === entry.data.app)) expect(recorded.length).toBeGreaterThan(30);
    for (const { ranges, versions, database_specific: ours } of answer.affected) {
      const by = (said: boolean | null) => recorded.filter((name) => isInRange(release(name), ours.range) === said);
      expect(by(true).filter((name) => !includedInRanges(name, ranges))).toEqual([]);
      expect(by(false).filter((name) => includedInRanges(name, ranges))).toEqual([]);
      expect(versions.toSorted()).toEqual(by(true).sort());
      expect(ours.undecided.toSorted()).toEqual(by(null).sort());
    }
  });

  it('are all there: builds without a number are named beside them', () => {
    expect(
      [
        ...answer.affected.map(({ database_specific }) => database_specific.note),
        ...answer.unreleased.map(({ note }) => note),
      ].sort(),
    ).toEqual(entry.data.affected.map(({ note }) => note).sort());
    const builds = entry.data.affected.filter(({ releases }) => releases === 'unreleased');
    expect(answer.unreleased).toEqual(builds.map(({ note }) => ({ note })));
  });
});

it.each([
  ['two ends', [{ introduced: '0' }, { fixed: '2' }, { last_affected: '1' }]],
  ['no beginning', [{ fixed: '2' }]],
  ['two kinds of event in one', [{ introduced: '0', fixed: '2' }]],
])('the form of OSV has no place for %s', (_, events) => {
  const affected = { package: { ecosystem: 'GitHub', name: 'a/b' }, ranges: [{ type: 'ECOSYSTEM', events }] };
  expect(hasForm(affected)).toBe(false);
});

it('some incidents have builds without a number, and some ranges are of semantic versions', () => {
  const answers = content.incidents.map((entry) => incidentAnswer(entry, content, place));
  expect(answers.some(({ unreleased }) => unreleased.length > 0)).toBe(true);
  const types = answers.flatMap(({ affected }) => affected.flatMap(({ ranges }) => ranges.map(({ type }) => type)));
  expect(new Set(types)).toEqual(new Set(['SEMVER', 'ECOSYSTEM']));
});

describe('a range as events', () => {
  const recorded = named('v3.7', 'v3.8', 'v3.8.1', 'v3.9', 'v3.10rc1', 'v3.10');

  it.each([
    ['<= v3.9', [{ introduced: '0' }, { last_affected: 'v3.9' }]],
    ['< v3.10', [{ introduced: '0' }, { fixed: 'v3.10' }]],
    ['>= v3.8', [{ introduced: 'v3.8' }]],
    ['>= v3.8.0', [{ introduced: 'v3.8' }]],
    ['= v3.8', [{ introduced: 'v3.8' }, { last_affected: 'v3.8' }]],
    ['> v3.8', [{ introduced: 'v3.8.1' }]],
    ['>= v3.8 < v3.9', [{ introduced: 'v3.8' }, { fixed: 'v3.9' }]],
    ['< v3.9 >= v3.7 >= v3.8', [{ introduced: 'v3.8' }, { fixed: 'v3.9' }]],
    ['>= v4.0 <= v5.0', [{ introduced: 'v4.0' }, { last_affected: 'v5.0' }]],
  ])('%s', (range, events) => {
    expect(eventsOf(range, { recorded, fixed: [] })).toEqual(events);
  });

  it('ends with the release that mends it, where that is the next one', () => {
    expect(eventsOf('= v3.8', { recorded, fixed: named('v3.8.1') }).at(-1)).toEqual({ fixed: 'v3.8.1' });
    // v3.8.1 is between: whether it is affected, the record says, and it says no.
    expect(eventsOf('= v3.8', { recorded, fixed: named('v3.9') }).at(-1)).toEqual({ last_affected: 'v3.8' });
    // A candidate of the release that mends it is between.
    expect(eventsOf('<= v3.9', { recorded, fixed: named('v3.10') }).at(-1)).toEqual({ last_affected: 'v3.9' });
    // Without a catalogue nobody knows what is between.
    expect(eventsOf('= v3.8', { recorded: [], fixed: named('v3.8.1') }).at(-1)).toEqual({ last_affected: 'v3.8' });
  });

  it('is refused where OSV has no word for it', () => {
    expect(() => eventsOf('> v3.10', { recorded, fixed: [] })).toThrow(
      'affected: "> v3.10": no release after v3.10 is recorded; expected ">=" and a release',
    );
  });
});

it.each([
  [['v1.0.0', 'v1.2.3-rc.1', '2.0.0'], 'SEMVER'],
  [['v1.0.0', 'v3.10'], 'ECOSYSTEM'],
  [['1.0.0', '0.1.0rc1'], 'ECOSYSTEM'],
  [['v1.1.5.1'], 'ECOSYSTEM'],
  [[], 'ECOSYSTEM'],
])('the releases %j are of the scheme %s', (releases, scheme) => {
  expect(versionScheme(releases)).toBe(scheme);
});

it.each([
  [
    'https://github.com/PySpur-Dev/pyspur',
    { ecosystem: 'GitHub', name: 'PySpur-Dev/pyspur', purl: 'pkg:github/pyspur-dev/pyspur' },
  ],
  ['https://codeberg.org/forgejo/forgejo.git', { ecosystem: 'codeberg.org', name: 'forgejo/forgejo' }],
])('the repository %s is a package', (repository, expected) => {
  expect(packageOf(repository)).toEqual(expected);
});
