import type { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { expectationOf, fieldAt, keysOf } from '../../src/knowledge/expectation.ts';
import { fieldFaults } from '../../src/knowledge/field-faults.ts';
import { appFrontMatter, familyFrontMatter, incidentFrontMatter } from '../../src/knowledge/front-matter.ts';
import { nearestName } from '../../src/knowledge/nearest-name.ts';
import { signatureExports } from '../../src/knowledge/signature-record.ts';

const SHAPES: readonly [string, z.ZodType][] = [
  ['an incident', incidentFrontMatter],
  ['an error', familyFrontMatter],
  ['an app', appFrontMatter],
  ['the exports of a signature', signatureExports],
];

/** The paths of all fields, however deep. */
function fieldsOf(shape: z.ZodType, path: readonly string[] = []): readonly (readonly string[])[] {
  const field = fieldAt(shape, path);
  const below =
    field === null || path.length > 6 ? [] : [...keysOf(field), ...(fieldAt(field, [0]) === null ? [] : ['0'])];
  return [...(path.length === 0 ? [] : [path]), ...below.flatMap((key) => fieldsOf(shape, [...path, key]))];
}

describe.each(SHAPES)('the shape of %s', (_, shape) => {
  it.each(fieldsOf(shape).map((path) => [path.join('.'), path] as const))('says what it wants of %s', (_name, path) => {
    const field = fieldAt(shape, path) as z.ZodType;
    const expectation = expectationOf(field);
    if (path[0] === 'signature') {
      // A condition has no example that is plain data.
      if (path[1] === undefined || path[1] === 'when') return;
    }
    expect(expectation?.words).toMatch(/\w/);
    expect(field.safeParse(expectation?.example)).toMatchObject({ success: true });
  });
});

describe('fieldFaults', () => {
  it('says of every missing field what was expected', () => {
    const faults = fieldFaults(incidentFrontMatter, {});
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(keysOf(incidentFrontMatter));
    for (const fault of faults) expect(fault).toMatch(/: found nothing; expected .*, for example /);
  });

  it.each([
    [
      { title: 'short' },
      'title: found "short"; expected the app and what the reader sees (10 to 90 characters), for example',
    ],
    [{ summary: 'x'.repeat(300) }, `summary: found "${'x'.repeat(80)}" (300 characters); expected`],
    [{ signatures: [] }, 'signatures: found an empty list; expected a list of at least 1, each the path of a file'],
    [{ databases: ['sqlite', 'oracle'] }, 'databases.1: found "oracle"; expected a kind of database (one of sqlite,'],
    [
      { related: { a: 1 } },
      'related: found a mapping with a; expected a list, each another file of content/incidents/',
    ],
    [{ checked: 'soon' }, 'checked: found "soon"; expected the day on which it was last checked (year-month-day), for'],
    [{ titel: 'x' }, 'titel: found the key "titel", which is not known here; expected one of title, '],
  ])('says what was found of %o', (record, fault) => {
    expect(fieldFaults(incidentFrontMatter, record).filter((line) => line.startsWith(fault))).toHaveLength(1);
  });

  it('says of a rule over several fields what it wants', () => {
    const marks = { tables: ['a', 'b', 'c'], history: { Django: ['api'] }, enough: 9 };
    const faults = fieldFaults(appFrontMatter, { marks });
    expect(faults).toContainEqual(expect.stringMatching(/^marks\.history\.Django: found this key; expected a file of/));
    expect(fieldFaults(appFrontMatter, { marks: { ...marks, history: {} } })).toContainEqual(
      expect.stringMatching(
        /^marks: found a mapping with .*; expected at least as many marks as "enough" says.*for example/,
      ),
    );
  });

  it('finds no fault in what is right', () => {
    expect(fieldFaults(familyFrontMatter, expectationOf(familyFrontMatter)?.example)).toEqual([]);
  });
});

it.each([
  ['database', ['databases', 'sources'], 'databases'],
  ['gpustack-resolve-path', ['gpustack-image-only', 'gpustack-resolved-path'], 'gpustack-resolved-path'],
  ['healhtchecks', ['gpustack', 'healthchecks'], 'healthchecks'],
  ['severity', ['title', 'summary', 'sources'], null],
  ['anything', [], null],
])('the nearest to %s of %o is %s', (name, among, nearest) => {
  expect(nearestName(name, among)).toBe(nearest);
});
