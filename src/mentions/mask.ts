/** What differs from one machine, or one moment, to the next, and what is personal; the order matters. Each takes time linear in the text. */
const VARIES: readonly (readonly [RegExp, string])[] = [
  [/\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/@:]*:[^\s/]+@/gi, '<credentials>@'],
  // Not `knex@3.1.0`.
  [/(?<![\w.+-])[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}(?![\w-])/gi, '<e-mail>'],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '<uuid>'],
  // Not release 4.0.0.741.
  [/\b(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?!\.?\d)(?::\d+)?\b/g, '<address>'],
  [/(?<![\w:])(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{1,4}(?![\w:])/gi, '<address>'],
  [/(?<![\w:])(?=[a-f:]*\d)(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}(?![\w:])/gi, '<address>'],
  // A user of Windows can have two names; where Python or JSON quotes them, each backslash is two.
  [/(\\{1,4}Users\\{1,4})(?:[^\\/:*?"'<>|\r\n]+(?=\\)|[^/\\\s'":]+)/g, '$1<user>'],
  [/(\/(?:homes?|Users)\/)[^/\\\s'":]+/g, '$1<user>'],
  // `DB_PASSWORD=…`, `"accessToken": "…"`, `Authorization: Bearer …`; not `JsonWebTokenError: …`
  [
    /(?<![\w-])([\w-]*(?:token|secret|password|passwd|pwd|(?:api|access|private|encryption)[_-]?key|authorization)(?:[_-][\w-]{1,40})?\\{0,4}["']?\s*[:=]\s*\\{0,4}["']?)(?:(?:bearer|basic|token)\s+)?[^\s"',;&\\]+/gi,
    '$1<secret>',
  ],
  [/(\bbearer\s+|(?<![\w-])--[\w-]*(?:token|secret|password|passwd|api-?key)\s+)[^\s"',;&]+/gi, '$1<secret>'],
  [/(?<![\w-])eyJ[\w-]+\.[\w-]+\.[\w-]*/g, '<id>'],
  // Names have underscores or, as TypeORM's migrations have, thirteen digits at their end.
  [/(?<![a-z0-9])(?=[a-z]*\d)(?=\d*[a-z])(?![a-z0-9]*[a-z]\d{13}(?![a-z0-9]))[a-z0-9]{24,}(?![a-z0-9])/gi, '<id>'],
  [/\b\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?/g, '<time>'],
  [/\b0x[0-9a-f]+\b/gi, '<number>'],
];

/**
 * A line without what is personal or differs each time: addresses, credentials, names of users, moments. Names of tables, columns,
 * revisions and releases stay.
 */
export function masked(line: string): string {
  return VARIES.reduce((text, [form, mask]) => text.replace(form, mask), line);
}
