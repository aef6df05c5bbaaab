import { describe, expect, it } from 'vitest';
import { parseRange, parseRelease } from '../../src/diagnosis/index.ts';
import { compareReleases, isInRange, type Release } from '../../src/diagnosis/release.ts';

function release(text: string): Release {
  const parsed = parseRelease(text);
  if (parsed === null) throw new Error(text);
  return parsed;
}

describe('parseRelease', () => {
  it.each([
    ['v3.10', [3, 10]],
    ['3.10', [3, 10]],
    ['  V3.9 ', [3, 9]],
    ['3', [3]],
    ['app:v0.6.0-cpu', [0, 6, 0]],
    ['v3.10-alpine', [3, 10]],
    ['healthchecks/healthchecks:v3.9', [3, 9]],
    ['ghcr.io/a/b:0.4.1@sha256:0abc', [0, 4, 1]],
    ['localhost:5000/healthchecks:v3.9', [3, 9]],
    ['grafana/oncall v1.3.115 (docker)', [1, 3, 115]],
    ['It is v3.9.', [3, 9]],
  ])('reads %j as %j', (text, numbers) => {
    expect(parseRelease(text)).toEqual({ numbers, pre: null });
  });

  it.each([
    'latest',
    'main',
    '',
    'v',
    'postgres',
    '2024-11-05',
    'from v3.8 to v3.9',
    'healthchecks/healthchecks:latest',
    'c45e397531d1',
  ])('takes %j for no release', (text) => expect(parseRelease(text)).toBeNull());
});

describe('compareReleases', () => {
  it('sorts by number and not by letter, and what comes before a release before it', () => {
    const sorted = [
      '0.4.0.dev1',
      '0.4.0a2',
      '0.4.0b1',
      '0.4.0rc1',
      '0.4.0-rc.2',
      '0.4.0',
      'v0.4.1',
      '0.10',
      'v3.9',
      'v3.10',
    ];
    expect([...sorted].reverse().sort((one, other) => compareReleases(release(one), release(other)))).toEqual(sorted);
  });

  it.each([
    ['3.8', 'v3.8.0'],
    ['0.4.0rc1', 'v0.4.0-rc.1'],
    ['1.0a1', '1.0alpha1'],
    ['1.0b1', '1.0-beta.1'],
  ])('takes %s and %s for the same', (one, other) => {
    expect(compareReleases(release(one), release(other))).toBe(0);
  });
});

describe('isInRange', () => {
  it.each([
    ['v3.9', '< v3.10', true],
    ['v3.10', '< v3.10', false],
    ['v3.10', '<= v3.10', true],
    ['v3.10', '> v3.9', true],
    ['3.8.0', '= v3.8', true],
    ['v3.10-rc1', '< v3.10', null],
    ['v3.10-rc1', '< v3.11', true],
    ['v3', '< v3.10', null],
    ['v3', '< v4', true],
    ['v3', '>= v3', true],
    ['v3', '< v3.10 > v5', false],
    ['v1.3.115', '>= v1.3.11 < v1.3.116', true],
    ['v1.3.116', '>= v1.3.11 < v1.3.116', false],
    ['v1.3.9', '>= v1.3.11 < v1.3.116', false],
  ])('%s in %s: %j', (text, range, expected) => {
    expect(isInRange(release(text), range)).toBe(expected);
  });
});

describe('parseRange', () => {
  it.each(['', 'v3', '< latest', '=> 3', ' < 3', '>=3<5', '< 3 or > 5'])('refuses %j', (range) => {
    expect(() => parseRange(range)).toThrow(/not a r/);
  });
});
