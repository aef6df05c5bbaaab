/** A message template, ready to be looked for. */
export interface CompiledTemplate {
  readonly template: string;
  /** A piece of the constant text, lower-case: a line without it need not be tried. */
  readonly literal: string;
  readonly pattern: RegExp;
}

const PLACEHOLDER = /\{([a-z_]+)\}/g;

/**
 * Compiles a template such as `NOT NULL constraint failed: {table}.{column}`. Case and the amount of
 * white space do not matter; a placeholder takes one word, and quotes around it are not part of it.
 */
export function compileTemplate(template: string): CompiledTemplate {
  const literals = template.split(PLACEHOLDER).filter((_, at) => at % 2 === 0);
  const names = [...template.matchAll(PLACEHOLDER)].map(([, name]) => name as string);
  const source = literals
    .map((literal, at) => {
      const name = names[at];
      return constant(literal) + (name === undefined ? '' : placeholder(name, literals[at + 1] ?? ''));
    })
    .join('');
  const longest = literals.toSorted((one, other) => other.length - one.length)[0] ?? '';
  return {
    template,
    literal:
      longest
        .trim()
        .toLowerCase()
        .split(/\s+/)
        .toSorted((one, other) => other.length - one.length)[0] ?? '',
    pattern: new RegExp(`${startBoundary(template)}${source}${endBoundary(template)}`, 'i'),
  };
}

/** A template that begins with a word must not begin in the middle of one ("table x" in "subtable x"). */
function startBoundary(template: string): string {
  return /^\w/.test(template) ? '(?<!\\w)' : '';
}

/** And one that ends with a word must not end in the middle of one ("code 132" in "code 1325"). */
function endBoundary(template: string): string {
  return /\w$/.test(template) ? '(?!\\w)' : '';
}

function constant(literal: string): string {
  return literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}

/**
 * One word: it ends at white space, at a quote, or where the constant text goes on; quotes are not part of it, nor is the
 * backslash before them, or before the n of a line's end, in a log that is JSON.
 */
function placeholder(name: string, next: string): string {
  const [open, close] = /^["'`]/.test(next) ? ['', ''] : ['(?:\\\\?["\'`\\[])?', '(?:\\\\?["\'`\\]])?'];
  return next === ''
    ? `${open}(?<${name}>(?:(?!\\\\[nrt"'])[^\\s"'\`\\],;)])*(?!\\\\[nrt"'])[^\\s"'\`\\],;).:])`
    : `${open}(?<${name}>[^\\s"'\`\\]]+?)${close}`;
}
