import { describe, expect, it } from 'vitest';
import { cardsOf, sameFate } from '../../src/ui/drift-cards.ts';
import { difference, extra, wholeTable } from '../report/standings.ts';

const shown = (drift: Parameters<typeof cardsOf>[0]) => {
  const { cards, more } = cardsOf(drift);
  return { cards: cards.map(({ table, differences, more }) => [table, differences.length, more]), more };
};

describe('cardsOf', () => {
  it('draws a table once, those with a failing difference first', () => {
    const drift = [extra('a', { table: 'calm' }), extra('b'), difference(), wholeTable('users')];
    expect(shown(drift)).toEqual({
      cards: [
        ['runs', 2, 0],
        ['users', 1, 0],
        ['calm', 1, 0],
      ],
      more: 0,
    });
    expect(cardsOf(drift).cards[0]?.differences.map(({ name }) => name)).toEqual(['state', 'b']);
  });

  it('draws many whole tables together, missing and extra ones apart', () => {
    const tables = Array.from({ length: 6 }, (_, n) => wholeTable(`t${n}`));
    expect(shown([...tables, wholeTable('mine', 'extra'), difference()])).toEqual({
      cards: [
        [null, 6, 0],
        ['runs', 1, 0],
        ['mine', 1, 0],
      ],
      more: 0,
    });
  });

  it('draws no more than can be looked at, and counts the rest', () => {
    const columns = (table: string) => Array.from({ length: 20 }, (_, n) => extra(`c${n}`, { table }));
    const drift = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].flatMap(columns);
    const { cards, more } = shown(drift);
    expect(cards).toEqual(['a', 'b', 'c', 'd', 'e'].map((table) => [table, 12, 8]));
    expect(more).toBe(40);
  });
});

describe('sameFate', () => {
  it('says once what holds for several, but of each differing one what it is and what it was to be', () => {
    const other = (name: string) => difference({ name, kind: 'other' });
    const groups = sameFate([difference({ name: 'a' }), extra('b'), difference({ name: 'c' }), other('d'), other('e')]);
    expect(groups.map((group) => group.map(({ name }) => name))).toEqual([['a', 'c'], ['b'], ['d'], ['e']]);
  });
});
