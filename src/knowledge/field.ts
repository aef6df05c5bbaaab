import { z } from 'astro/zod';
import { parseRange, parseRelease } from '../diagnosis/index.ts';

/**
 * The fields that front matter is made of. Each says what it wants in words that fit behind "expected", and has an
 * example that it takes: the build's messages and the questions of `npm run new` are made of them.
 */

/** The whole of what a field wants, where nothing is said of what was found. */
const refusal = (what: string, example: unknown) => ({ error: `expected ${what}, such as ${JSON.stringify(example)}` });
const wants = (what: string, example: unknown) => ({ description: what, examples: [example] });

/** A text that satisfies a rule. */
export const text = (what: string, example: string, rule: (value: string) => boolean = () => true) =>
  z.string(refusal(what, example)).refine(rule, refusal(what, example)).meta(wants(what, example));

/** An id: lower-case words joined by hyphens. */
export const id = (what: string, example: string) => {
  const whole = `${what} (lower-case words joined by hyphens)`;
  return z
    .string(refusal(whole, example))
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, refusal(whole, example))
    .meta(wants(whole, example));
};

/** A text of so many characters, without white space around it. */
export const sentence = (max: number, what = 'a text', example = 'Stop the app, then copy the file.', min = 10) => {
  const whole = `${what} (${min} to ${max} characters)`;
  const error = refusal(whole, example);
  return z.string(error).trim().min(min, error).max(max, error).meta(wants(whole, example));
};

export const oneOf = <const Names extends readonly [string, ...string[]]>(what: string, names: Names) => {
  const whole = `${what} (one of ${names.join(', ')})`;
  return z.enum(names, refusal(whole, names[0])).meta(wants(whole, names[0]));
};

export const yesOrNo = (what: string, example: boolean) => z.boolean(refusal(what, example)).meta(wants(what, example));

export const count = (what: string, min: number, example: number) =>
  z.int(refusal(what, example)).min(min, refusal(what, example)).meta(wants(what, example));

export const url = (what: string, example: string) =>
  z.url(refusal(what, example)).meta(wants(`${what} (its whole address)`, example));

export const day = (what: string) =>
  z.coerce.date(refusal(what, '2026-11-21')).meta(wants(`${what} (year-month-day)`, '2026-11-21'));

export const release = (what = 'one release by its number') =>
  text(what, 'v3.10', (name) => parseRelease(name) !== null);

export const releaseRange = (what = 'a range of releases') =>
  text(`${what} (<, <=, =, > or >= and a release, once or twice; or unreleased)`, '>= v1.3.11 < v1.3.116', isRange);

/** A message as people see it, with `{name}` for what varies. */
export const template = (what = 'a message as it is printed', example = 'no such column: {column}') =>
  text(
    `${what} ({name} for one word that varies, and 5 characters or more that do not: else it would match anything)`,
    example,
    (message) => message.length >= 6 && message.replace(/\{[a-z_]+\}/g, '').trim().length >= 5,
  );

function isRange(range: string): boolean {
  try {
    return range === 'unreleased' || parseRange(range).length > 0;
  } catch {
    return false;
  }
}
