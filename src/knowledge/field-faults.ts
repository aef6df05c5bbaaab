import type { z } from 'astro/zod';
import { descriptionOf, expectationOf, fieldAt, keysOf } from './expectation.ts';
import { nearestName } from './nearest-name.ts';

/**
 * What is wrong with a record, a line per field: the field, what was found, and what was expected with an example.
 * Empty where the shape takes it.
 */
export function fieldFaults(schema: z.ZodType, record: unknown): readonly string[] {
  const read = schema.safeParse(record);
  return read.success ? [] : read.error.issues.flatMap((issue) => faultLines(issue, schema, record));
}

function faultLines(issue: z.core.$ZodIssue, schema: z.ZodType, record: unknown): readonly string[] {
  const field = fieldAt(schema, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = keysOf(field);
    return issue.keys.map((key) => `${named([...issue.path, key])}: ${unknownKey(key, known)}`);
  }
  const found = foundText(valueAt(record, issue.path));
  if (issue.code === 'invalid_key')
    return [`${named(issue.path)}: found this key; expected ${issue.issues.map(({ message }) => plain(message))[0]}`];
  const expectation = field === null ? null : expectationOf(field);
  // A rule over several fields says in its message what it wants.
  if (expectation === null || field === null || (issue.code === 'custom' && keysOf(field).length > 0)) {
    const words = (issue.code === 'custom' || field === null ? null : descriptionOf(field)) ?? plain(issue.message);
    return [`${named(issue.path)}: found ${found}; expected ${words}`];
  }
  return [
    `${named(issue.path)}: found ${found}; expected ${expectation.words}, for example ${exampleText(expectation.example)}`,
  ];
}

function unknownKey(key: string, known: readonly string[]): string {
  return `found the key "${key}", which is not known here; expected one of ${known.join(', ')}, for example ${nearestName(key, known) ?? known[0]}`;
}

function named(path: readonly PropertyKey[]): string {
  return path.map(String).join('.') || '(top)';
}

function plain(message: string): string {
  return message.replace(/^expected /, '');
}

/** A record has lists and mappings, and one that is empty where it should have a value. */
function valueAt(record: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    record,
  );
}

/** Longer texts are of no help: the field is named. */
const SHOWN = 80;

function foundText(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') {
    const length = value.length > SHOWN ? ` (${value.length} characters)` : '';
    return `${JSON.stringify(value.slice(0, SHOWN))}${length}`;
  }
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object' && !(value instanceof Date))
    return `a mapping with ${Object.keys(value).join(', ') || 'no key'}`;
  return String(value);
}

/** As it can stand in YAML and in TypeScript alike. */
function exampleText(example: unknown): string {
  if (Array.isArray(example)) return `[${example.map(exampleText).join(', ')}]`;
  if (typeof example === 'object' && example !== null)
    return `{ ${Object.entries(example)
      .map(([key, value]) => `${key}: ${exampleText(value)}`)
      .join(', ')} }`;
  return JSON.stringify(example);
}
