/** A name, with what two records have under it; `undefined` for what one of them has not. */
export type Pair<Value> = readonly [name: string, expected: Value | undefined, present: Value | undefined];

/** All names of two records, sorted, in pairs without regard to ASCII case, as SQLite compares them. */
export function pairs<Value>(
  expected: Readonly<Record<string, Value>>,
  present: Readonly<Record<string, Value>>,
): readonly Pair<Value>[] {
  const rest = new Map(Object.entries(present).map(([name, value]) => [folded(name), { name, value }]));
  const both = Object.entries(expected).map(([name, value]): Pair<Value> => {
    const other = rest.get(folded(name));
    rest.delete(folded(name));
    return [name, value, other?.value];
  });
  const extra = [...rest.values()].map(({ name, value }): Pair<Value> => [name, undefined, value]);
  return [...both, ...extra].sort(([one], [other]) => (one < other ? -1 : Number(one > other)));
}

/** A name by which SQLite tells tables, columns and indexes apart. https://www.sqlite.org/lang_naming.html */
export function folded(name: string): string {
  return /[A-Z]/.test(name) ? name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : name;
}
