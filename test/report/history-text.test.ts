import { describe, expect, it } from 'vitest';
import { runsOf, timeOfEntry } from '../../src/report/history-runs.ts';
import { diesText, historySentence, orToolsText, saysOnlyWhere, whoseText } from '../../src/report/history-text.ts';
import { historyOf } from '../ui/history-entries.ts';

describe('runsOf', () => {
  it('takes for one run what follows each other within a minute, in the order of time', () => {
    const { timeline } = historyOf(
      ['2024-02-01 10:00:00', '2024-02-01 10:00:50', '2024-02-01 10:01:40', '2023-01-01', null].map((at) => ({ at })),
    );
    expect(runsOf(timeline).map(({ entries }) => entries.map(({ id }) => id))).toEqual([['m4'], ['m1', 'm2', 'm3']]);
  });

  it.each(['0001-01-01 00:00:00', '1970-01-01', '9999-12-31', '2024-13-45', 'soon', ''])(
    'knows that %s is no time',
    (at) => {
      expect(timeOfEntry({ at })).toBe(null);
    },
  );
});

describe('historySentence', () => {
  it.each([
    [[{ at: '2024-06-02 09:00:00', isHead: true }], '1 migration on 2 Jun 2024; stands at m1.'],
    [
      [{ at: '2015-11-04' }, { at: '2024-06-02', isHead: true }, { state: 'unfinished', standsOut: 'no end' }],
      '2 migrations from 4 Nov 2015 to 2 Jun 2024, in 2 runs; stands at m2; 1 unfinished.',
    ],
    [
      [{}, { isHead: true, standsOut: 'twice' }],
      '2 migrations, without a time; stands at m2; 1 other thing stands out.',
    ],
    [[{ at: '2024-06-02' }, {}], '2 migrations on 2 Jun 2024, in one run (1 without a time).'],
    [
      [{ isHead: true }, { isHead: true }, { isHead: true }],
      '3 migrations, without a time; stands at 3 places, the latest of them m3.',
    ],
    [[], 'Nothing is recorded as applied.'],
  ] as const)('of %j', (timeline, sentence) => expect(historySentence(historyOf(timeline))).toBe(sentence));
});

describe('what is said of a tool', () => {
  it('says of Alembic that it keeps only where it stands, and of no tool that keeps a list', () => {
    const alembic = { tool: 'alembic', name: 'Alembic' };
    expect(saysOnlyWhere(historyOf([{ isHead: true }], alembic))).toBe(true);
    expect(historySentence(historyOf([{ isHead: true }], alembic))).toBe('Only where it stands is kept; stands at m1.');
    expect(saysOnlyWhere(historyOf([{ isHead: true }]))).toBe(false);
  });

  it('names the tools that it may be, and what a migration leaves that dies', () => {
    expect(orToolsText(historyOf([]))).toBe(null);
    expect(orToolsText(historyOf([], { orTools: ['Umzug'] }))).toBe(
      'The books of Knex and Umzug look the same, so it may be either.',
    );
    expect(orToolsText(historyOf([], { orTools: ['A', 'B'] }))).toContain(
      'Knex, A and B look the same, so it may be any',
    );
    expect(orToolsText(historyOf([], { table: null, orTools: ['A'] }))).toContain('header');
    expect(diesText(historyOf([], { dies: 'Nothing stays.' }))).toBe('If a migration of Knex dies: Nothing stays.');
    expect(diesText(historyOf([], { name: 'Django migrations', dies: 'x' }))).toBe('If a migration of Django dies: x');
    expect(whoseText(historyOf([], { name: 'the app itself' }))).toBe('Kept by the app itself');
  });
});
