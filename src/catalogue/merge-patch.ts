/** Any value of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | Fields;

/** An object of JSON. */
export type Fields = { readonly [name: string]: Json };

/**
 * The JSON Merge Patch that makes `after` of `before`: what is new or other, and `null` for what is gone. `null` itself
 * can therefore not be a value of either. Names come in the order of the alphabet. https://www.rfc-editor.org/rfc/rfc7396
 */
export function patchBetween(before: Fields, after: Fields): Fields {
  const gone = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  const changed = Object.entries(after).flatMap(([name, value]): [string, Json][] => {
    const old = Object.hasOwn(before, name) ? before[name] : undefined;
    if (isFields(old) && isFields(value)) {
      const patch = patchBetween(old, value);
      return Object.keys(patch).length === 0 ? [] : [[name, patch]];
    }
    return JSON.stringify(old) === JSON.stringify(value) ? [] : [[name, value]];
  });
  return inOrder([...changed, ...gone.map((name): [string, Json] => [name, null])]);
}

/** What a patch makes of an object. Names come in the order of the alphabet. */
export function patched(before: Fields, patch: Fields): Fields {
  const merged = new Map(Object.entries(before));
  for (const [name, value] of Object.entries(patch)) {
    const old = merged.get(name);
    if (value === null) merged.delete(name);
    else merged.set(name, isFields(value) ? patched(isFields(old) ? old : {}, value) : value);
  }
  return inOrder([...merged]);
}

export function isFields(value: Json | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** By name, so that the same facts are always the same text. */
export function inOrder<Value>(entries: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> {
  return Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : Number(one > other))));
}
