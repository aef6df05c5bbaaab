import { z } from 'astro/zod';
import type { Condition, Leaf, NamedThing } from '../diagnosis/condition.ts';

type Kind = Leaf['kind'];
type LeafOf<K extends Kind> = Extract<Leaf, { kind: K }>;
/** What a leaf says besides its kind: every field of it, and no other. */
type Fields<K extends Kind> = {
  readonly [F in Exclude<keyof LeafOf<K>, 'kind'>]-?: z.ZodType<Exclude<LeafOf<K>[F], undefined>>;
};

const name = z.string();
const names = z.array(name);
const range = z.string().describe('a range of releases, such as ">= v1.3.11 < v1.3.116"');
const templates = z.array(z.string());

const namedThing = z.enum([
  'table',
  'own-table',
  'copy',
  'copied',
  'reference',
  'column',
  'index',
  'migration',
]) satisfies z.ZodType<NamedThing>;

const mark = z.enum([
  'failed',
  'unfinished',
  'locked',
  'several-heads',
  'recorded-twice',
  'out-of-order',
  'gap',
  'rolled-back',
  'by-hand',
  'odd-book',
]);

/** The compiler holds it against diagnosis/condition.ts: a kind or a field that is missing here, or there, is refused. */
const LEAVES = {
  'table.present': { table: name },
  'table.only': { tables: names },
  'column.present': { table: name, column: name },
  'column.absent': { table: name, column: name },
  'column.not-null': { table: name, column: name },
  'history.applied': { tool: name, migration: name },
  'history.stamped': { tool: name, anyOf: names },
  'history.stamp-like': { tool: name, pattern: z.string(), means: z.string() },
  'history.empty': { tool: name },
  'history.empty-beside-tables': {},
  'history.marked': { marks: z.array(mark) },
  'history.several-tools': {},
  'history.missing': {},
  leftover: { rows: z.enum(['kept', 'in-copy']), certainty: z.enum(['sure', 'likely', 'by-name']) },
  'reference.dangling': { of: z.enum(['copies', 'tables']) },
  'rows.exist': { of: z.string().describe('what the rows are, in the plural'), sql: z.string() },
  'running.release': { range },
  'upgrading.to': { range },
  'release.is': { range },
  'drift.missing': { what: z.enum(['table', 'column', 'index']), table: name, name },
  'drift.lacks': {},
  'mention.of': {
    template: z.string(),
    captures: z.record(z.string(), z.union([z.string(), z.object({ headOf: z.string() })])),
  },
  'mention.naming': {
    templates,
    placeholder: z.string(),
    what: namedThing,
    isThere: z.boolean(),
    recorded: z.boolean().exactOptional(),
  },
} satisfies { readonly [K in Kind]: Fields<K> };

const leaves = Object.entries(LEAVES).map(([kind, fields]) => z.strictObject({ kind: z.literal(kind), ...fields }));

/** A condition of a signature: all of it must be understood to judge a file, so that nothing else may stand in it. */
export const conditionShape: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ kind: z.enum(['all', 'any']), of: z.array(conditionShape) }),
    z.strictObject({ kind: z.enum(['not', 'fault', 'given']), of: conditionShape }),
    ...leaves,
  ]),
) as z.ZodType<Condition>;
