/** What differs from one machine, or one moment, to the next, and what is personal; the order matters. */
const VARIES: readonly (readonly [RegExp, string])[] = [
  [/\b[a-z][a-z0-9+.-]*:\/\/[^\s/@:]+:[^\s/@]+@/gi, '<credentials>@'],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '<e-mail>'],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '<uuid>'],
  [/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g, '<address>'],
  [/(?<![\w:])(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{1,4}(?![\w:])/gi, '<address>'],
  [/((?:\/|\\)(?:home|Users)(?:\/|\\))[^/\\\s'":]+/g, '$1<user>'],
  [
    /\b(token|secret|password|passwd|pwd|api[_-]?key|authorization|bearer)(["']?\s*[:=]\s*["']?|\s+)[^\s"',;&]+/gi,
    '$1$2<secret>',
  ],
  [/\b(?=\w*\d)(?=\w*[a-z])\w{24,}\b/gi, '<id>'],
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
