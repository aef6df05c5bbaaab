import { describe, expect, it } from 'vitest';
import { checkProgress, duration } from '../../src/ui/check-progress.ts';

const MIB = 1024 * 1024;

describe('checkProgress', () => {
  it('gives no estimate before enough was read', () => {
    expect(checkProgress('quick', 10 * MIB, 1000 * MIB, 20_000).text).toBe('0 %');
    expect(checkProgress('quick', 500 * MIB, 1000 * MIB, 500).text).toBe('20 %');
  });

  it('knows that a check reads the file more than once', () => {
    const { share, text } = checkProgress('quick', 1250 * MIB, 1000 * MIB, 120_000);
    expect(share).toBeCloseTo(0.5);
    expect(text).toBe('50 %, about 2 minutes left');
  });

  it('gives a lower bound where it can take longer, and none where nothing is known', () => {
    expect(checkProgress('full', 1450 * MIB, 1000 * MIB, 30_000).text).toBe('50 %, at least 30 seconds left');
    expect(checkProgress('foreign-keys', 1300 * MIB, 1000 * MIB, 30_000)).toEqual({
      share: null,
      text: 'running for about 30 seconds; how much longer can not be foreseen',
    });
  });

  it('takes its estimate back when it was wrong', () => {
    expect(checkProgress('full', 4000 * MIB, 1000 * MIB, 300_000)).toEqual({
      share: null,
      text: 'running for about 5 minutes, longer than estimated',
    });
  });
});

describe('duration', () => {
  it.each([
    [500, 'a few seconds'],
    [8000, '10 seconds'],
    [34_000, '30 seconds'],
    [60_000, 'a minute'],
    [95_000, '2 minutes'],
    [3_600_000, 'an hour'],
    [7_000_000, '2 hours'],
  ])('%i ms is %s', (ms, text) => expect(duration(ms)).toBe(text));
});
