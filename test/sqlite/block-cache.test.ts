import { describe, expect, it } from 'vitest';
import { BudgetSpent, cachedSource } from '../../src/sqlite/block-cache.ts';
import { countingSource, numberedBytes } from './counting-source.ts';

const KiB = 1024;
const BLOCK = 8 * KiB;
const content = numberedBytes(4 * KiB * KiB + 100);

describe('cachedSource', () => {
  it.each([
    ['inside one block', 100, 200],
    ['a whole block', BLOCK, BLOCK],
    ['over one border', BLOCK - 3, 10],
    ['a page of 64 KiB over many blocks', 64 * KiB, 64 * KiB],
    ['from the middle of one block to the middle of another', 5000, 50_000],
    ['beyond the end', content.length - 50, 500],
    ['over a border and beyond the end', content.length - 200, 500],
    ['only behind the end', content.length, 10],
  ])('gives the same bytes as the source: %s', (_, offset, length) => {
    expect(cachedSource(countingSource(content)).read(offset, length)).toEqual(
      content.subarray(offset, offset + length),
    );
  });

  it('takes one block for many small reads and counts it once', () => {
    const source = countingSource(content);
    const cached = cachedSource(source);
    expect(cached.bytesRead).toBe(0);
    for (let at = 0; at < BLOCK; at += 64) cached.read(at, 64);
    expect(source.reads).toEqual([{ offset: 0, length: BLOCK }]);
    expect(cached.bytesRead).toBe(BLOCK);
    cached.read(content.length - 1, 1);
    expect(cached.bytesRead).toBe(BLOCK + 100);
  });

  it('keeps 2 MiB and no more, and lets go what was not used for longest', () => {
    const cached = cachedSource(countingSource(content));
    const blocks = (2 * KiB * KiB) / BLOCK;
    for (let index = 0; index < blocks; index += 1) cached.read(index * BLOCK, 1);
    cached.read(0, 1);
    expect(cached.bytesRead).toBe(blocks * BLOCK);
    cached.read(blocks * BLOCK, 1);
    expect(cached.bytesRead).toBe((blocks + 1) * BLOCK);
    cached.read(0, 1);
    expect(cached.bytesRead, 'block 0 was used last, it must have stayed').toBe((blocks + 1) * BLOCK);
    cached.read(BLOCK, 1);
    expect(cached.bytesRead, 'block 1 was the oldest, it must have gone').toBe((blocks + 2) * BLOCK);
  });

  it('refuses a read beyond the budget before it is made, and goes on when more is granted', () => {
    const source = countingSource(content);
    const cached = cachedSource(source);
    cached.read(0, 1);
    cached.allow(BLOCK);
    cached.read(BLOCK, 1);
    expect(() => cached.read(2 * BLOCK, 1)).toThrow(BudgetSpent);
    expect(source.reads).toHaveLength(2);
    expect(cached.read(10, 5), 'what is kept costs nothing').toEqual(content.subarray(10, 15));
    cached.allow(BLOCK);
    expect(cached.read(2 * BLOCK, 5)).toEqual(content.subarray(2 * BLOCK, 2 * BLOCK + 5));
  });

  it('keeps nothing of a read that failed', () => {
    const source = countingSource(content);
    const cached = cachedSource(source);
    source.failure = new Error('gone');
    expect(() => cached.read(0, 1)).toThrow('gone');
    source.failure = null;
    expect(cached.read(0, 3)).toEqual(content.subarray(0, 3));
  });

  it.each([512, 3 * BLOCK])('makes up no zeros for a file that became shorter: a read of %i bytes', (length) => {
    const shrunk = { ...countingSource(content.subarray(0, 100)), size: content.length };
    const read = cachedSource(shrunk).read(0, length);
    expect(read.length).toBeLessThan(length);
  });
});
