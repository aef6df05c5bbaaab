import { describe, expect, it } from 'vitest';
import { markLine } from '../../src/ui/history-mark.ts';
import { entries } from './history-entries.ts';

describe('markLine', () => {
  it.each([
    [[{ id: 'a', at: '2024-06-02 08:15:10', isHead: true }], '2 Jun 2024, 08:15: a; stands here'],
    [[{ id: 'a' }, { id: 'b' }], 'a, b'],
    [
      [{ at: '2024-06-02 08:15:00' }, { at: '2024-06-02 08:17:00' }, { at: '2024-06-05 08:15:00', isHead: true }],
      '2 Jun 2024 to 5 Jun 2024: 3 migrations, m1 … m3; stands at m3',
    ],
    [[{ id: 'a', state: 'failed', standsOut: 'a is recorded as failed' }], 'a; a is recorded as failed'],
  ] as const)('of %j', (timeline, line) => expect(markLine(entries(timeline))).toBe(line));
});
