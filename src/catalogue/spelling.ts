/**
 * A declared type as SQLite understands it: case, white space and quotes do not matter.
 * https://www.sqlite.org/datatype3.html#determination_of_column_affinity
 */
export function sameType(one: string, other: string): boolean {
  return one === other || plainType(one) === plainType(other);
}

/** The one type of a primary key that makes it the number of the row. https://www.sqlite.org/lang_createtable.html#rowid */
export function isInteger(type: string): boolean {
  return plainType(type) === 'integer';
}

function plainType(type: string): string {
  return type
    .toLowerCase()
    .replace(/["'`[\]]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([(),]) ?/g, '$1')
    .trim();
}

/** Two defaults that give the same value: brackets, quotes of whole numbers, case of words, and no default or NULL. */
export function sameDefault(one: string | null, other: string | null): boolean {
  return one === other || plainDefault(one) === plainDefault(other);
}

/** Words that are values. https://www.sqlite.org/lang_expr.html#boolean_expressions */
const WORDS: Readonly<Record<string, string>> = { true: '1', false: '0' };

function plainDefault(value: string | null): string {
  const text = withoutBrackets((value ?? 'null').trim());
  const number = /^(?:'(-?\d+)'|"(-?\d+)"|\+?(-?\d+))$/.exec(text)?.slice(1).find(Boolean);
  // `'007'` is another text than `'7'`.
  if (number !== undefined && /^(?:0|-?[1-9]\d*)$/.test(number)) return number;
  const plain = text.replace(QUOTED_OR_NOT, (part, double: string | undefined) =>
    double !== undefined
      ? `'${double.replaceAll('""', '"').replaceAll("'", "''")}'`
      : part.startsWith("'")
        ? part
        : part.toLowerCase().replace(/\s+/g, ' '),
  );
  return Object.hasOwn(WORDS, plain) ? (WORDS[plain] ?? plain) : plain;
}

/** A text, a text in double quotes (which a default takes for a text), or what stands between them. */
const QUOTED_OR_NOT = /'(?:[^']|'')*'|"((?:[^"]|"")*)"|[^'"]+/g;

function withoutBrackets(text: string): string {
  return isInBrackets(text) ? withoutBrackets(text.slice(1, -1).trim()) : text;
}

/** Whether the first bracket is closed by the last character. */
function isInBrackets(text: string): boolean {
  if (!text.startsWith('(') || !text.endsWith(')')) return false;
  let depth = 0;
  const plain = text.replace(/'(?:[^']|'')*'/g, (quoted) => 'x'.repeat(quoted.length));
  for (const [at, letter] of [...plain].entries()) {
    depth += Number(letter === '(') - Number(letter === ')');
    if (depth === 0) return at === plain.length - 1;
  }
  return false;
}
