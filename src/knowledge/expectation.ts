import { z } from 'astro/zod';

/** What a field wants: words that fit behind "expected", and an example that it takes. */
export interface Expectation {
  readonly words: string;
  readonly example: unknown;
}

/**
 * What a shape says of itself, by its `description` and `examples`; what is made of other fields says it by theirs.
 * `null` where a part of it says nothing.
 */
export function expectationOf(schema: z.core.$ZodType): Expectation | null {
  const said = z.globalRegistry.get(schema);
  if (said?.description !== undefined && Array.isArray(said.examples))
    return { words: said.description, example: said.examples[0] };
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'nullable':
      return expectationOf(def.innerType);
    case 'array':
      return listOf(def.element, leastOf(def.checks));
    case 'object':
      return mappingOf(def.shape);
    case 'record': {
      const [key, value] = [expectationOf(def.keyType), expectationOf(def.valueType)];
      return key === null || value === null
        ? null
        : { words: `a mapping from ${key.words} to ${value.words}`, example: { [String(key.example)]: value.example } };
    }
    default:
      return null;
  }
}

/** What a shape says of itself, where it has no example; `null` where it says nothing. */
export function descriptionOf(schema: z.core.$ZodType): string | null {
  const said = z.globalRegistry.get(schema)?.description;
  if (said !== undefined) return said;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'optional' || def.type === 'default' || def.type === 'nullable'
    ? descriptionOf(def.innerType)
    : null;
}

/** The shape of the field at a path, `null` where there is none. */
export function fieldAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | null {
  const [first, ...rest] = path;
  if (first === undefined) return schema;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'nullable':
      return fieldAt(def.innerType, path);
    case 'array':
      return fieldAt(def.element, rest);
    case 'record':
      return fieldAt(def.valueType, rest);
    case 'object': {
      const field = def.shape[String(first)];
      return field === undefined ? null : fieldAt(field, rest);
    }
    default:
      return null;
  }
}

/** The keys that a mapping has; none for what is no mapping. */
export function keysOf(schema: z.core.$ZodType | null): readonly string[] {
  if (schema === null) return [];
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'default' || def.type === 'nullable') return keysOf(def.innerType);
  return def.type === 'object' ? Object.keys(def.shape) : [];
}

/** How many there must be, by a rule such as `min(3)`. */
function leastOf(checks: readonly z.core.$ZodCheck[] = []): number {
  return checks.reduce((least, { _zod: { def } }) => ('minimum' in def ? Number(def.minimum) : least), 0);
}

function listOf(element: z.core.$ZodType, least: number): Expectation | null {
  const each = expectationOf(element);
  const number = least === 0 ? 'a list' : `a list of at least ${least}`;
  return each === null
    ? null
    : {
        words: `${number}, each ${each.words}`,
        example: Array.from({ length: Math.max(1, least) }, () => each.example),
      };
}

function mappingOf(shape: Readonly<Record<string, z.core.$ZodType>>): Expectation | null {
  const needed = Object.entries(shape).filter(([, field]) => field._zod.optin === undefined);
  const examples = needed.map(([key, field]) => [key, expectationOf(field)?.example] as const);
  return examples.some(([, example]) => example === undefined)
    ? null
    : { words: `a mapping with ${needed.map(([key]) => key).join(', ')}`, example: Object.fromEntries(examples) };
}
