/**
 * A name of a table or column as SQLite compares it: without regard to the case of ASCII letters, and only of
 * those. https://www.sqlite.org/datatype3.html#collating_sequences (NOCASE)
 */
export function foldName(name: string): string {
  return /[A-Z]/.test(name) ? name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : name;
}
