import { z } from 'astro/zod';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { pageText, type Value } from '../../src/authoring/front-matter-text.ts';

const anything = z.record(z.string(), z.unknown());
const recordOf = (page: string) => parse(/^---\n(.*)\n---\n\n/s.exec(page)?.[1] ?? '');

it('reads back as it was, whatever YAML would make of a text', () => {
  const record: Record<string, Value> = {
    plain: 'no-such-column',
    number: '3.10',
    yes: 'yes',
    truth: 'true',
    nothing: 'null',
    day: '2026-11-21',
    colon: 'GPUStack: no such column: "a"',
    hash: 'a # b',
    brace: '{table}.{column}',
    quote: `it's "so"`,
    lines: 'one\ntwo',
    flag: false,
    count: 5,
    empty: [],
    none: {},
    list: ['a', '1.0', 'b: c'],
    pairs: [
      { url: 'https://a.org/?b=c#d', note: '- x', deep: ['{a}'] },
      { url: 'https://a.org', note: '' },
    ],
    nested: { first: '2.0', history: { django: ['api', 'on'] }, empty: {} },
  };
  const { day: _, ...read } = recordOf(pageText(anything, record, 'Body'));
  const { day: __, ...wanted } = record;
  expect(read).toEqual(wanted);
});

it('ends with one line break, and throws with the field named where a shape does not take it', () => {
  expect(pageText(anything, { a: 'b' }, '\nBody\n\n')).toBe('---\na: b\n---\n\nBody\n');
  expect(() => pageText(z.strictObject({ a: z.int() }), { a: 'b' }, '')).toThrow(/^a: found "b"/);
});
