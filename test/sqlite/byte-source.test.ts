import { describe, expect, it } from 'vitest';
import { bytesSource } from '../../src/sqlite/index.ts';

describe('bytesSource', () => {
  const source = bytesSource('a.sqlite', Uint8Array.of(10, 11, 12, 13, 14));

  it('knows its name and its size', () => {
    expect(source).toMatchObject({ name: 'a.sqlite', size: 5 });
  });

  it.each([
    [0, 2, [10, 11]],
    [3, 1, [13]],
    [3, 100, [13, 14]],
    [5, 1, []],
    [9, 1, []],
    [2, 0, []],
  ])('gives from offset %i with length %i the bytes %j', (offset, length, expected) => {
    expect([...source.read(offset, length)]).toEqual(expected);
  });
});
