import { describe, expect, it } from 'vitest';
import { andMore, andMoreApart } from '../../src/report/and-more.ts';

describe('andMore', () => {
  it.each([
    [[], '', ''],
    [['a'], 'a', 'a'],
    [['a', 'b'], 'a, b', 'a; b'],
    [['a', 'b', 'c'], 'a, b and 1 more', 'a; b; and 1 more'],
    [['a', 'b', 'c', 'd'], 'a, b and 2 more', 'a; b; and 2 more'],
  ])('of %j says the first two, and how many more', (texts, listed, apart) => {
    expect(andMore(texts, 2)).toBe(listed);
    expect(andMoreApart(texts, 2)).toBe(apart);
  });
});
