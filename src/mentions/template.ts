/** A message template, ready to be looked for. */
export interface CompiledTemplate {
  readonly template: string;
  /** The whole words of its constant text, lower-case: a line that lacks one of them need not be tried. */
  readonly words: readonly string[];
  /** Characters of constant text: how much of a line it explains. */
  readonly constant: number;
  /** Finds every place of a line where it fits. */
  readonly pattern: RegExp;
}

/** Words as the templates' index knows them, in text that is lower-case already. */
export const WORD = /[a-z0-9_\u0080-\uffff]+/g;

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
  return {
    template,
    words: [...new Set(literals.flatMap((literal, at) => wholeWords(literal, at > 0, at < names.length)))],
    constant: literals.join('').length,
    pattern: new RegExp(`${startBoundary(template)}${source}${endBoundary(template)}`, 'gi'),
  };
}

/** A word beside a placeholder can be the half of one in a line. */
function wholeWords(literal: string, openBefore: boolean, openAfter: boolean): string[] {
  const lower = literal.toLowerCase();
  return [...lower.matchAll(WORD)]
    .filter(({ 0: word, index }) => (index > 0 || !openBefore) && (index + word.length < lower.length || !openAfter))
    .map(([word]) => word);
}

/** A template that begins with a word must not begin in the middle of one ("table x" in "subtable x"). */
function startBoundary(template: string): string {
  return /^[\w{]/.test(template) ? '(?<!\\w)' : '';
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
  const [open, close] = /^["'`]/.test(next) ? ['', ''] : ['(?:\\\\?["\'`\\[]){0,2}', '(?:\\\\?["\'`\\]]){0,2}'];
  return next === ''
    ? `${open}(?<${name}>(?:(?!\\\\[nrt"'])[^\\s"'\`\\],;)])*(?!\\\\[nrt"'])[^\\s"'\`\\],;).:])`
    : `${open}(?<${name}>[^\\s"'\`\\]]+?)${close}`;
}
