import { z } from 'astro/zod';
import type { TableRow } from '../catalogue/release-table.ts';

const heads = z.union([
  z.enum(['none', 'random']),
  z.array(z.string().min(1)).min(1),
  z.record(z.string(), z.string().min(1)),
]);

/** A row of a table of releases; what else stands in it is left alone. */
const row = z
  .object({
    release: z.string().trim().min(1),
    date: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}/, 'a day or a time such as 2024-04-03')
      .nullish(),
    heads: heads.optional(),
    head: z.string().min(1).nullish(),
  })
  .refine((given) => given.heads !== undefined || given.head !== undefined, 'neither "heads" nor "head"');

/** Reads the text of a table of releases. Throws with the field named. */
export function releaseRows(text: string): readonly TableRow[] {
  const read = z.array(row).safeParse(JSON.parse(text));
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => `  ${path.join('.') || '(top)'}: ${message}`);
    throw new Error(`the table of releases is not as expected\n${faults.join('\n')}`);
  }
  return read.data.map(({ release, date, heads, head }) => ({
    release: { release, date: date?.slice(0, 10) ?? null },
    heads: heads === undefined ? (head == null ? 'random' : [head]) : idsOf(heads),
  }));
}

function idsOf(heads: string | readonly string[] | Readonly<Record<string, string>>): TableRow['heads'] {
  if (heads === 'none' || heads === 'random') return heads;
  const ids = typeof heads === 'string' ? [heads] : Array.isArray(heads) ? heads : withParts(heads);
  return ids.toSorted();
}

function withParts(heads: Readonly<Record<string, string>> | readonly string[]): readonly string[] {
  return Object.entries(heads).map(([part, name]) => `${part}.${name}`);
}
