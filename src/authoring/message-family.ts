import type { ReadContent } from '../knowledge/cross-checks.ts';
import { recogniser } from '../mentions/index.ts';

/** What stands for a placeholder where a message is tried: one word, as templates want it. */
const WORD = 'api_check';

/** A message with a word in the place of every placeholder. */
export function filled(template: string): string {
  return template.replace(/\{[a-z_]+\}/g, WORD);
}

/** The page of content/errors that knows a message, `null` where none or more than one does. */
export function familyOf(template: string, { families }: Pick<ReadContent, 'families'>): string | null {
  const knowing = families.filter(
    ({ data }) => recogniser(data.messages.map((message) => message.template))(filled(template)).length > 0,
  );
  return knowing.length === 1 ? (knowing[0]?.id ?? null) : null;
}

/** What is wrong with a template as a pattern, as a clause, or `null`: it must find itself in a log, whatever the case. */
export function templateFault(template: string): string | null {
  const placeholders = [...template.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? '');
  const odd = placeholders.find((name) => !/^[a-z_]+$/.test(name));
  if (odd !== undefined) return `the placeholder {${odd}} is not of lower-case letters and _`;
  if (/\}\{/.test(template)) return 'two placeholders stand side by side, and nothing says where the one ends';
  const finds = recogniser([template]);
  const line = filled(template);
  const finding = [line, line.toUpperCase(), `web-1  | ERROR ${line}`].every((text) => finds(text).length > 0);
  return finding ? null : 'it does not find itself in a log';
}

/** Placeholders that pages use already: each has a sample in test/knowledge/messages.test.ts. */
export function placeholdersIn({
  incidents,
  families,
}: Pick<ReadContent, 'incidents' | 'families'>): readonly string[] {
  const templates = [...incidents, ...families].flatMap(({ data }) => data.messages.map(({ template }) => template));
  return [
    ...new Set(templates.flatMap((template) => [...template.matchAll(/\{([a-z_]+)\}/g)].map(([, name]) => name ?? ''))),
  ].sort();
}

/** The same, of one message: placeholders that no page uses. */
export function newPlaceholderFault(template: string, known: readonly string[]): string | null {
  const odd = [...template.matchAll(/\{([a-z_]+)\}/g)]
    .map(([, name]) => name ?? '')
    .find((name) => !known.includes(name));
  return odd === undefined
    ? null
    : `no page has the placeholder {${odd}} yet: use one of ${known.map((name) => `{${name}}`).join(' ')}, or give {${odd}} a sample in test/knowledge/messages.test.ts and add the message by hand`;
}
