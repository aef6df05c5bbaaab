import { describe, expect, it } from 'vitest';
import { type Asked, askedIn, countsOf, type Entry, fitting, queryOf } from '../../src/ui/list-filter.ts';

const FACETS = ['app', 'tool', 'kind', 'affected'];

const entry = (
  text: string,
  app: string,
  tool: string,
  kind: readonly string[],
  affected: readonly string[],
): Entry => ({
  text,
  facets: { app: [app], tool: [tool], kind },
  affected,
});

const ENTRIES = [
  entry('gpustack: no such column: image_only', 'gpustack', 'alembic', ['no-such-column'], ['>= v0.4.0 <= v0.7.1']),
  entry(
    'gpustack: table already exists',
    'gpustack',
    'alembic',
    ['table-exists'],
    ['>= v0.6.0 <= v0.7.1', '>= v2.0.0'],
  ),
  entry('pyspur: target not up to date', 'pyspur', 'alembic', ['not-up-to-date'], ['unreleased', '<= v0.0.1']),
  entry('healthchecks: not null', 'healthchecks', 'django', ['not-null', 'no-such-column'], ['<= v3.9']),
];

const asked = (query: string): Asked => askedIn(query, FACETS);
const found = (query: string) => fitting(ENTRIES, asked(query)).map(({ text }) => text.split(':')[0]);
const counts = (query: string, facet: string) => Object.fromEntries(countsOf(ENTRIES, asked(query), facet));

describe('what an address asks for', () => {
  it.each([
    ['nothing', '', 4],
    ['an app', '?app=gpustack', 2],
    ['a tool', '?tool=alembic', 3],
    ['one of several kinds', '?kind=no-such-column', 2],
    ['a tool and a kind', '?tool=alembic&kind=no-such-column', 1],
    ['what nothing has', '?app=nobody', 0],
    ['words in any order and case', '?q=COLUMN%20gpustack', 1],
    ['words that do not all occur', '?q=gpustack%20django', 0],
    ['what it does not know', '?colour=teal', 4],
  ])('%s', (_, query, count) => {
    expect(found(query)).toHaveLength(count);
  });

  it('says whether a release of the app is affected', () => {
    expect(found('?app=gpustack&release=v0.5.0&affected=yes')).toEqual(['gpustack']);
    expect(fitting(ENTRIES, asked('?app=gpustack&release=0.5&affected=no'))).toEqual([ENTRIES[1]]);
    expect(found('?app=gpustack&release=v2.1.0&affected=yes')).toHaveLength(1);
  });

  it('takes a release that is too vague to tell as affected, and a development build as none', () => {
    expect(found('?app=healthchecks&release=v3&affected=yes')).toEqual(['healthchecks']);
    expect(found('?app=pyspur&release=v0.1.0&affected=yes')).toEqual([]);
  });

  it('asks for no release without an app, nor for what is none', () => {
    expect(found('?release=v0.5.0&affected=yes')).toHaveLength(4);
    expect(found('?app=gpustack&release=latest&affected=yes')).toHaveLength(2);
    expect(found('?app=gpustack&affected=no')).toHaveLength(2);
  });
});

describe('the counts of a facet', () => {
  it('are what each value would leave beside all else that is asked', () => {
    expect(counts('?kind=no-such-column', 'app')).toEqual({ gpustack: 1, healthchecks: 1 });
    expect(counts('?app=gpustack', 'kind')).toEqual({ 'no-such-column': 1, 'table-exists': 1 });
  });

  it('do not depend on the value that is chosen', () => {
    expect(counts('?app=gpustack', 'app')).toEqual(counts('', 'app'));
  });

  it('of another app do not depend on a release of this one', () => {
    expect(counts('?app=gpustack&release=v0.5.0&affected=yes', 'app')).toEqual({
      gpustack: 2,
      pyspur: 1,
      healthchecks: 1,
    });
  });

  it('say how many a release affects, and none where there is none', () => {
    expect(counts('?app=gpustack&release=v0.5.0&affected=no', 'affected')).toEqual({ yes: 1, no: 1 });
    expect(counts('?app=gpustack', 'affected')).toEqual({});
  });
});

describe('the query of an address', () => {
  it.each([
    ['', ''],
    ['?app=gpustack&kind=no-such-column', '?app=gpustack&kind=no-such-column'],
    ['?q=no+such+column&tool=django', '?tool=django&q=no+such+column'],
    ['?app=gpustack&release=v0.5.0&affected=no', '?app=gpustack&affected=no&release=v0.5.0'],
    ['?release=v0.5.0&affected=no', ''],
    ['?app=&q=%20', ''],
  ])('of %s is %s', (query, expected) => {
    expect(queryOf(asked(query))).toBe(expected);
  });

  it('never holds a log that somebody pasted', () => {
    expect(queryOf({ ...asked('?app=gpustack'), words: 'secret '.repeat(50) })).toBe('?app=gpustack');
  });
});
