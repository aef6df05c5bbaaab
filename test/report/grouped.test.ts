import { describe, expect, it } from 'vitest';
import { grouped } from '../../src/report/grouped.ts';

describe('grouped', () => {
  it.each([0, 7, 999, 1000, 12_345, 100_000, 1_234_567, 20_000_000])('writes %d as English does', (number) => {
    expect(grouped(number)).toBe(number.toLocaleString('en'));
  });
});
