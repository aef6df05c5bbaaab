import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/diagnosis/condition.ts';
import { all, any, fault, given, not } from '../../src/diagnosis/index.ts';
import { verdictOf } from '../../src/diagnosis/verdict.ts';
import { HERE, NO, signatureOf, UNREAD, UNSAID, YES } from './plain-facts.ts';

const verdict = (when: Condition) => verdictOf(signatureOf({ when }), HERE, []);

describe('verdictOf', () => {
  it('confirms with evidence, and rules out with the fact that contradicts', () => {
    expect(verdict(all(YES, fault(not(NO))))).toMatchObject({
      kind: 'confirmed',
      evidence: [{ fault: false }, { fault: true }],
    });
    expect(verdict(all(YES, NO, UNSAID))).toMatchObject({ kind: 'ruled-out', evidence: [{ condition: NO }] });
  });

  it('calls possible what hangs on the word of the user alone, and says on which', () => {
    expect(verdict(all(YES, UNSAID))).toMatchObject({
      kind: 'possible',
      evidence: [{ condition: YES }],
      needs: ['running-release'],
    });
  });

  it('leaves undetermined what could not be read, even where a word is missing as well', () => {
    expect(verdict(all(YES, UNREAD, UNSAID))).toMatchObject({
      kind: 'undetermined',
      because: [{ kind: 'rows-not-read', why: 'not-asked' }],
    });
  });

  it('never confirms without evidence', () => {
    for (const when of [all(), not(any()), not(given(UNSAID)), all(not(given(UNSAID)), not(given(UNSAID)))]) {
      expect(verdict(when)).toMatchObject({ kind: 'undetermined', because: [{ kind: 'signature-broken' }] });
    }
  });

  it('keeps that promise for every combination of two steps, and throws for none', () => {
    const leaves = [YES, NO, UNSAID, UNREAD];
    const over = (parts: readonly Condition[]) => [
      ...parts.flatMap((part) => [not(part), given(part), fault(part), all(part), any(part)]),
      ...parts.flatMap((one) => parts.flatMap((other) => [all(one, other), any(one, other)])),
    ];
    const conditions = over([...leaves, ...over(leaves)]);
    expect(conditions.length).toBeGreaterThan(5000);
    for (const when of conditions) {
      const got = verdict(when);
      if (got.kind === 'confirmed' || got.kind === 'possible') expect(got.evidence.length).toBeGreaterThan(0);
      if (got.kind === 'possible') expect(got.needs).toEqual(['running-release']);
      if (got.kind === 'undetermined') expect(got.because.length).toBeGreaterThan(0);
    }
  });

  it('is not asked of a file of another app, nor of no app, unless the signature says so', () => {
    const apps = [{ id: 'oncall', name: 'OnCall', tables: [], columns: [], history: [] }];
    const kind = (app: string, recognised: typeof apps, more = {}) =>
      verdictOf(signatureOf({ app, ...more }), HERE, recognised).kind;
    expect(kind('oncall', apps)).toBe('confirmed');
    expect(kind('pyspur', apps)).toBe('not-applicable');
    expect(kind('pyspur', [])).toBe('not-applicable');
    expect(kind('pyspur', [], { withoutRecognition: true })).toBe('confirmed');
    expect(kind('pyspur', apps, { withoutRecognition: true })).toBe('not-applicable');
  });
});
