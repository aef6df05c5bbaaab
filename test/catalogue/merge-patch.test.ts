import { describe, expect, it } from 'vitest';
import { type Fields, patchBetween, patched } from '../../src/catalogue/merge-patch.ts';

/** The cases of RFC 7396, appendix A, in which target and patch are objects. */
const RFC: [before: Fields, patch: Fields, after: Fields][] = [
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b' }, { a: null }, {}],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
];

describe('patched', () => {
  it.each(RFC)('%j with %j is %j', (before, patch, after) => {
    expect(patched(before, patch)).toEqual(after);
  });

  it('takes names that every object has for names like any other', () => {
    const before = JSON.parse('{"constructor": "a", "__proto__": {"b": "c"}}');
    expect(JSON.stringify(patched(before, { toString: 'd' }))).toBe(
      '{"__proto__":{"b":"c"},"constructor":"a","toString":"d"}',
    );
    expect(patchBetween({}, { constructor: 'a' })).toEqual({ constructor: 'a' });
  });
});

describe('patchBetween', () => {
  const OBJECTS: Fields[] = [
    {},
    { a: 'b' },
    { a: { b: 'c' } },
    { a: { b: 'c', d: {} }, e: true },
    { a: ['b', { c: 1 }] },
    { a: {}, z: '' },
    { a: { d: { e: { f: 'g' } } } },
  ];

  it('makes the one of the other, whichever they are', () => {
    for (const before of OBJECTS) {
      for (const after of OBJECTS) expect(patched(before, patchBetween(before, after))).toEqual(after);
    }
  });

  it('is empty for the same, and sorted', () => {
    for (const same of OBJECTS) expect(patchBetween(same, structuredClone(same))).toEqual({});
    expect(Object.keys(patchBetween({ m: '1' }, { z: '1', a: '1' }))).toEqual(['a', 'm', 'z']);
  });
});
