import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/diagnosis/condition.ts';
import { all, any, type Facts, fault, given, not, running, table, upgrading } from '../../src/diagnosis/index.ts';
import { judge } from '../../src/diagnosis/judge.ts';
import { HERE, NO, UNREAD, UNSAID, YES } from './plain-facts.ts';

const NAMED = { yes: YES, no: NO, unsaid: UNSAID, unread: UNREAD } as const;
type Name = keyof typeof NAMED;

/** The answer as `yes`, `no`, or what stands in the way: `unsaid`, `unread`, `unsaid+unread`. */
function judged(condition: Condition, facts: Facts = HERE): string {
  const answer = judge(condition, facts);
  if (answer.kind !== 'cannot-tell') return answer.kind;
  return [...answer.needs.map(() => 'unsaid'), ...answer.because.map(() => 'unread')].join('+');
}

describe('judge', () => {
  it.each<[Name, Name, string, string]>([
    ['yes', 'yes', 'yes', 'yes'],
    ['yes', 'no', 'no', 'yes'],
    ['no', 'no', 'no', 'no'],
    ['yes', 'unsaid', 'unsaid', 'yes'],
    ['no', 'unsaid', 'no', 'unsaid'],
    ['unsaid', 'unsaid', 'unsaid', 'unsaid'],
    ['yes', 'unread', 'unread', 'yes'],
    ['no', 'unread', 'no', 'unread'],
    ['unsaid', 'unread', 'unsaid+unread', 'unsaid+unread'],
  ])('of %s and %s: all gives %s, any gives %s, in either order', (one, other, inAll, inAny) => {
    const [a, b] = [NAMED[one], NAMED[other]];
    expect([judged(all(a, b)), judged(all(b, a))]).toEqual([inAll, inAll]);
    expect([judged(any(a, b)), judged(any(b, a))]).toEqual([inAny, inAny]);
  });

  it.each<[Name, string, string]>([
    ['yes', 'no', 'yes'],
    ['no', 'yes', 'no'],
    ['unsaid', 'unsaid', 'no'],
    ['unread', 'unread', 'unread'],
  ])('of %s: not gives %s, given gives %s, and fault changes nothing', (name, inNot, inGiven) => {
    expect(judged(not(NAMED[name]))).toBe(inNot);
    expect(judged(given(NAMED[name]))).toBe(inGiven);
    expect(judged(fault(NAMED[name]))).toBe(judged(NAMED[name]));
  });

  it('keeps asking for what could not be read, although what was not said beside it is given', () => {
    expect(judged(given(all(UNSAID, UNREAD)))).toContain('unread');
    expect(judged(given(all(UNSAID, NO)))).toBe('no');
    expect(judged(not(given(UNSAID)))).toBe('yes');
  });

  it('asks for each need once', () => {
    const both = all(running.release('< v2'), running.release('> v1'), upgrading.to('= v3'));
    expect(judge(both, HERE)).toMatchObject({ kind: 'cannot-tell', needs: ['running-release', 'upgrade-target'] });
  });
});

describe('evidence', () => {
  it('says what was wanted, what is the fault, and what was found', () => {
    expect(judge(all(YES, not(NO), fault(not(table.present('lost')))), HERE).evidence).toEqual([
      { condition: YES, wanted: true, fault: false, found: { kind: 'present' } },
      { condition: NO, wanted: false, fault: false, found: { kind: 'absent' } },
      { condition: table.present('lost'), wanted: false, fault: true, found: { kind: 'absent' } },
    ]);
  });

  it('wants again what is under two nots, and marks all that is under a fault', () => {
    const { evidence } = judge(fault(all(not(not(YES)), any(YES, NO))), HERE);
    expect(evidence.map(({ wanted, fault }) => [wanted, fault])).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  it('of a "no" is only what contradicts, and of a "yes" by any only what holds', () => {
    const conditions = (condition: Condition) => judge(condition, HERE).evidence.map((evidence) => evidence.condition);
    expect(conditions(all(YES, NO, UNSAID))).toEqual([NO]);
    expect(conditions(any(NO, YES, UNSAID))).toEqual([YES]);
    expect(conditions(any(NO, NO))).toEqual([NO, NO]);
  });

  it('of what is not settled is what holds already, not what failed in an any that may still hold', () => {
    const answer = judge(all(YES, any(NO, UNSAID)), HERE);
    expect(answer).toMatchObject({ kind: 'cannot-tell', needs: ['running-release'] });
    expect(answer.evidence.map(({ condition }) => condition)).toEqual([YES]);
  });
});
