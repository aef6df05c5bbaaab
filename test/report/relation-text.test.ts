import { describe, expect, it } from 'vitest';
import { changeLine, stepSum } from '../../src/report/relation-text.ts';
import { change } from './standings.ts';

describe('changeLine', () => {
  it.each([
    [change('state'), 'column runs.state INTEGER'],
    [change('state', { kind: 'removed', as: '' }), 'column runs.state'],
    [change('users', { what: 'table', table: 'users', as: '' }), 'table users'],
    [change('by_day', { what: 'index', as: '(day)' }), 'index by_day on runs (day)'],
    [change('unique day', { what: 'index', as: 'unique (day)' }), 'index UNIQUE (day) on runs'],
    [change('audit', { what: 'trigger', as: 'runs' }), 'trigger audit on runs'],
  ])('of %j', (of, text) => expect(changeLine(of)).toBe(text));
});

describe('stepSum', () => {
  it.each([
    [[], 'the schema stays as it is'],
    [[change('a')], '1 column added'],
    [
      [
        change('t', { what: 'table' }),
        change('a'),
        change('b'),
        change('i', { what: 'index', kind: 'removed' }),
        change('j', { what: 'index', kind: 'removed' }),
      ],
      '1 table and 2 columns added; 2 indexes removed',
    ],
  ])('of %j', (changes, text) => expect(stepSum({ releases: 'v4', changes })).toBe(text));
});
