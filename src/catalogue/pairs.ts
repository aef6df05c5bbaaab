import { foldName } from '../names/fold-name.ts';

/** A name, with what two records have under it; `undefined` for what one of them has not. */
export type Pair<Value> = readonly [name: string, expected: Value | undefined, present: Value | undefined];

/** All names of two records, sorted, in pairs without regard to ASCII case, as SQLite compares them. */
export function pairs<Value>(
  expected: Readonly<Record<string, Value>>,
  present: Readonly<Record<string, Value>>,
): readonly Pair<Value>[] {
  const rest = new Map(Object.entries(present).map(([name, value]) => [foldName(name), { name, value }]));
  const both = Object.entries(expected).map(([name, value]): Pair<Value> => {
    const other = rest.get(foldName(name));
    rest.delete(foldName(name));
    return [name, value, other?.value];
  });
  const extra = [...rest.values()].map(({ name, value }): Pair<Value> => [name, undefined, value]);
  return [...both, ...extra].sort(([one], [other]) => (one < other ? -1 : Number(one > other)));
}
