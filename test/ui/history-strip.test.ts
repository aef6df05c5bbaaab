import { describe, expect, it } from 'vitest';
import { stripGroups } from '../../src/ui/history-strip.ts';
import { entries } from './history-entries.ts';

describe('stripGroups', () => {
  it('has a mark for each migration', () => {
    expect(stripGroups(entries(Array.from({ length: 190 }, () => ({}))))).toHaveLength(190);
  });

  it('lets a mark stand for several where there are many, but never hides what is of note', () => {
    const many = Array.from({ length: 5000 }, (_, n) => (n === 2500 ? { state: 'failed' as const } : {}));
    const groups = stripGroups(entries(many));
    expect(groups.length).toBeLessThan(250);
    expect(groups.flat().map(({ number }) => number)).toEqual(many.map((_, n) => n + 1));
    expect(groups.find((group) => group.some(({ state }) => state === 'failed'))).toHaveLength(1);
  });
});
