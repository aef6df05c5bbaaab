import { expect, it } from 'vitest';
import { readAhead } from '../../src/sqlite/index.ts';
import { countingSource, numberedBytes } from './counting-source.ts';

const MIB = 1024 * 1024;
const content = numberedBytes(3 * MIB + 100);

it('reads in few large pieces, each once, and gives the same bytes', () => {
  const source = countingSource(content);
  const ahead = readAhead(source);
  for (let at = content.length; at >= 0; at -= 4099) {
    expect(ahead.read(at, 5000)).toEqual(content.subarray(at, at + 5000));
  }
  expect(source.reads).toHaveLength(13);
});

it.each([
  [256, 256],
  [257, 64],
])('of a file of %i MiB keeps at most %i', (fileMiB, keptMiB) => {
  const read: number[] = [];
  const piece = new Uint8Array(MIB / 4);
  const ahead = readAhead({
    name: 'x',
    size: fileMiB * MIB,
    read(offset) {
      read.push(offset);
      return piece;
    },
  });
  for (let at = 0; at < fileMiB * MIB; at += MIB / 4) ahead.read(at, 1);
  const pieces = read.length;
  const first = (fileMiB - keptMiB) * MIB;
  for (let at = first; at < fileMiB * MIB; at += MIB / 4) ahead.read(at, 1);
  expect(read).toHaveLength(pieces);
  if (first > 0) ahead.read(first - 1, 1);
  expect(read).toHaveLength(first > 0 ? pieces + 1 : pieces);
});
