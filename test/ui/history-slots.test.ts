import { describe, expect, it } from 'vitest';
import { runsOf } from '../../src/report/history-runs.ts';
import { axisFor, labelled, placeOf, slotsOf } from '../../src/ui/history-slots.ts';
import { entries } from './history-entries.ts';

function slots(timeline: Parameters<typeof entries>[0]) {
  const shown = entries(timeline);
  return slotsOf(shown, axisFor(shown, runsOf(shown)));
}

describe('slotsOf', () => {
  it('gathers what lies too close to be told apart, and keeps the order of time', () => {
    const at = ['2024-06-01 08:00:00', '2016-01-01 00:00:00', '2016-01-03 00:00:00', '2020-01-01 00:00:00'];
    const places = slots(at.map((time) => ({ at: time })));
    expect(places.map(({ applied }) => applied.map(({ id }) => id))).toEqual([['m2', 'm3'], ['m4'], ['m1']]);
    const x = places.map((place) => place.x);
    expect(x).toEqual([...x].sort((one, other) => one - other));
    expect(x.every((place) => place >= 0 && place <= 100)).toBe(true);
  });

  it('has no more places than a narrow screen, however many migrations there are', () => {
    const many = Array.from({ length: 5000 }, (_, n) => ({
      at: new Date(Date.UTC(2010, 0, 1) + n * 86_400_000).toISOString().slice(0, 19).replace('T', ' '),
    }));
    const places = slots(many);
    expect(places.length).toBeLessThanOrEqual(81);
    expect(places.reduce((sum, { applied }) => sum + applied.length, 0)).toBe(5000);
  });

  it('puts what has no end and no time at the end, behind all that has a time', () => {
    const places = slots([{ at: '2016-01-01' }, { at: '2020-01-01' }, { state: 'unfinished' }]);
    expect(places.at(-1)).toMatchObject({ applied: [], undone: [{ id: 'm3' }] });
    expect(places.at(-1)?.x).toBeGreaterThan((places.at(-2)?.x ?? 100) + 3);
  });
});

describe('labelled', () => {
  it('numbers the largest first, and none that would touch another', () => {
    const slot = (x: number, size: number) => ({
      x,
      applied: entries(Array.from({ length: size }, () => ({}))),
      undone: [],
    });
    const labels = labelled([slot(10, 3), slot(12, 40), slot(18, 5), slot(30, 2), slot(50, 1)]);
    expect(labels.map(({ label }) => label)).toEqual(['never', 'always', 'wide', 'always', 'never']);
  });
});

describe('placeOf', () => {
  it('stays on the axis where all happened at once', () => {
    expect(placeOf(5, { from: 5, to: 5, right: 98 })).toBeLessThan(98);
  });
});
