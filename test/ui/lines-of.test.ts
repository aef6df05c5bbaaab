import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/ui/lines-of.ts';

describe('linesOf', () => {
  it.each(['', 'one', 'one\n', '\n\n', 'a\r\nb\nc'])('counts the lines of %j as a split would', (text) => {
    expect(linesOf(text)).toBe(text.split('\n').length);
  });
});
