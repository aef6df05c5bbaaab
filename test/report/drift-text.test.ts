import { describe, expect, it } from 'vitest';
import { differenceLine, driftSentence, failingFirst } from '../../src/report/drift-text.ts';
import { difference, extra, standing, wholeTable } from './standings.ts';

describe('driftSentence', () => {
  it.each([
    [{ drift: [] }, 'The schema is exactly what this history promises.'],
    [{ drift: [], kind: 'by-schema' }, 'The schema is exactly what this release leaves.'],
    [{ drift: null }, 'Its schema was not compared: the one of this release is not recorded.'],
    [
      { drift: null, kind: 'between' },
      'Its schema was not compared: no release leaves this history, so none says what the schema should be.',
    ],
    [{ drift: [difference()] }, '1 difference from what this history promises, in 1 table: it makes the program fail.'],
    [
      { drift: [extra('a'), extra('b')] },
      '2 differences from what this history promises, in 1 table: all are harmless.',
    ],
    [
      { drift: [difference(), extra('a'), wholeTable('users')] },
      '3 differences from what this history promises, in 2 tables: 2 of them make the program fail, 1 is harmless.',
    ],
  ] as const)('of %j', (more, text) => expect(driftSentence(standing(more))).toBe(text));
});

describe('differenceLine', () => {
  it.each([
    [difference(), 'column runs.state (VARCHAR(9)) is missing; fails on read, “no such column: runs.state”'],
    [wholeTable('users'), 'table users is missing; fails on read, “no such table: users”'],
    [extra('note'), 'column runs.note (TEXT) is extra; harmless: the program never asks for it'],
    [
      difference({
        kind: 'other',
        found: 'TEXT',
        judged: 'harmless',
        why: 'it is stored in another way',
        message: null,
      }),
      'column runs.state is TEXT, expected VARCHAR(9); harmless: it is stored in another way',
    ],
    [
      extra('unique a, b', { what: 'index', found: 'unique (a, b)', judged: 'fails-on-write', message: 'UNIQUE …' }),
      'index UNIQUE (a, b) on runs is extra; fails on write, “UNIQUE …”',
    ],
    [
      extra('by_day', { what: 'index', found: '(day)' }),
      'index by_day on runs (day) is extra; harmless: the program never asks for it',
    ],
  ])('of %j', (of, text) => expect(differenceLine(of)).toBe(text));
});

describe('failingFirst', () => {
  it('leaves the rest in its order', () => {
    const write = extra('c', { judged: 'fails-on-write' });
    const drift = [extra('a'), write, extra('b'), difference()];
    expect(failingFirst(drift).map(({ name }) => name)).toEqual(['state', 'c', 'a', 'b']);
  });
});
