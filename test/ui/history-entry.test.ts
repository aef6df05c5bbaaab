import { describe, expect, it } from 'vitest';
import { entries } from './history-entries.ts';

describe('entriesOf', () => {
  it('puts what matters most first', () => {
    const shown = entries([
      {},
      { isHead: true, standsOut: 'm2 is recorded twice' },
      { state: 'failed', standsOut: 'm3 is recorded as failed' },
    ]);
    expect(shown.map(({ number, kinds }) => [number, kinds])).toEqual([
      [1, []],
      [2, ['head', 'remark']],
      [3, ['failed']],
    ]);
  });

  it('remarks a gap at the migration behind it', () => {
    const standsOut = ['between m2 and m3 a number is missing'];
    expect(entries([{}, {}, {}], { standsOut }).map(({ kinds, remark }) => [kinds, remark])).toEqual([
      [[], null],
      [[], null],
      [['remark'], standsOut[0]],
    ]);
  });
});
