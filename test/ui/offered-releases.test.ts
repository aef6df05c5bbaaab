import { describe, expect, it } from 'vitest';
import { hintText, offersOf } from '../../src/ui/offered-releases.ts';
import { diagnose as english } from '../../src/words/en/diagnose.ts';
import { diagnose as chinese } from '../../src/words/zh-cn/diagnose.ts';
import { standing } from '../report/standings.ts';

const report = (id: string, releases: readonly string[] | null) => ({
  app: { id, name: id.toUpperCase(), recognisedBy: [] },
  standing: releases === null ? null : standing({ releases }),
});

describe('offersOf', () => {
  it('has each app once, and none of which no release is recorded', () => {
    const reports = [report('a', ['v2', 'v1']), report('a', ['v2', 'v1']), report('b', null), report('c', ['3'])];
    expect(offersOf([...reports, { app: null, standing: null }])).toEqual([
      { app: 'A', releases: ['v2', 'v1'] },
      { app: 'C', releases: ['3'] },
    ]);
  });
});

describe('hintText', () => {
  it('says what can be picked, and that anything can be typed', () => {
    const [one, other] = [
      { app: 'A', releases: ['v2', 'v1'] },
      { app: 'B', releases: ['3'] },
    ];
    expect(hintText([], english)).toBe('');
    expect(hintText([one], english)).toBe('Pick one of the 2 releases of A, or type it.');
    expect(hintText([one, other], chinese)).toBe('可从 A 的 2 个版本或 B 的 1 个版本中选择，也可以直接输入。');
  });
});
