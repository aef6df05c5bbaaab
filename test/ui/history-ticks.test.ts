import { describe, expect, it } from 'vitest';
import { ticksBetween } from '../../src/ui/history-ticks.ts';

const labels = (from: string, to: string) =>
  ticksBetween(Date.parse(`${from}Z`), Date.parse(`${to}Z`)).map(({ label }) => label);

describe('ticksBetween', () => {
  it.each([
    ['2015-11-04T20:11', '2024-06-02T09:01', ['2016', '2018', '2020', '2022', '2024']],
    ['2022-03-02T20:00', '2024-04-05T01:00', ['Jul 2022', 'Jan 2023', 'Jul 2023', 'Jan 2024']],
    ['2024-01-20T00:00', '2024-06-02T00:00', ['Feb 2024', 'Mar 2024', 'Apr 2024', 'May 2024', 'Jun 2024']],
    ['2024-01-01T00:00', '2024-01-04T00:00', ['1 Jan 2024', '2 Jan 2024', '3 Jan 2024', '4 Jan 2024']],
    ['2024-01-01T08:01', '2024-01-01T08:12', ['08:05', '08:10']],
  ])('from %s to %s are %j', (from, to, expected) => expect(labels(from, to)).toEqual(expected));

  it('are a handful for any time', () => {
    for (let minutes = 2; minutes < 60 * 24 * 365 * 90; minutes = Math.ceil(minutes * 1.3)) {
      const from = Date.UTC(2003, 4, 17, 13, 7);
      expect(ticksBetween(from, from + minutes * 60_000).length, `${minutes} minutes`).toBeLessThanOrEqual(7);
    }
  });
});
