/** A name as SQL has it, whatever is in it. https://www.sqlite.org/lang_keywords.html */
export function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as SQL has it. */
export function quotedText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The name that a token of SQL stands for: as it is, or in one of the quotes that SQLite takes for those of a name. */
export function unquotedName(token: string): string {
  const quote = token[0] ?? '';
  if (quote === '[') return token.slice(1, -1);
  return quote !== '' && '"`\''.includes(quote) ? token.slice(1, -1).replaceAll(quote + quote, quote) : token;
}
