import { describe, expect, it } from 'vitest';
import { counted, linesOf } from '../../src/ui/counted.ts';

describe('counted', () => {
  it.each([0, 7, 999, 1000, 65_536, 123_456, 5_000_000])('writes %s as the language does', (count) => {
    expect(counted(count)).toBe(count.toLocaleString('en'));
  });
});

describe('linesOf', () => {
  it.each(['', 'one', 'one\n', '\n\n', 'a\r\nb\nc'])('counts the lines of %j as a split would', (text) => {
    expect(linesOf(text)).toBe(text.split('\n').length);
  });
});
