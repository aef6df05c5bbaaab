/** The first `most` of some texts, and how many more there are: `a, b and 3 more`. */
export function andMore(texts: readonly string[], most: number): string {
  const more = texts.length - most;
  return texts.slice(0, most).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** The same of texts that have commas in them: `a, of b; c; and 3 more`. */
export function andMoreApart(texts: readonly string[], most: number): string {
  const more = texts.length - most;
  return texts.slice(0, most).join('; ') + (more > 0 ? `; and ${more} more` : '');
}
