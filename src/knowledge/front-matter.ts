import { z } from 'astro/zod';
import { parseRange, parseRelease } from '../diagnosis/index.ts';

/**
 * The front matter of content/, checked when the site and the command are built. A key that is not
 * known stops the build as a missing one does, because it is nearly always a misspelling.
 */

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case words joined by hyphens, such as "no-such-column"');
const sentence = (max: number) => z.string().trim().min(10).max(max);

const releaseRange = z
  .string()
  .refine(isRange, 'a range such as "< v3.10" or ">= v1.3.11 < v1.3.116", or "unreleased"');
const release = z.string().refine((text) => parseRelease(text) !== null, 'a release such as "v3.10"');

function isRange(text: string): boolean {
  try {
    return text === 'unreleased' || parseRange(text).length > 0;
  } catch {
    return false;
  }
}

const source = z.strictObject({
  title: z.string().min(5),
  url: z.url(),
  kind: z.enum(['issue', 'commit', 'pull-request', 'documentation', 'source', 'article']),
});

/** A message as people see it, with `{name}` for what varies. */
const template = z
  .string()
  .min(6)
  .refine(
    (text) => text.replace(/\{[a-z_]+\}/g, '').trim().length >= 5,
    'more constant text than that: it would match anything',
  );

const checked = z.coerce.date('a date such as 2026-11-21');

export const incidentFrontMatter = z.strictObject({
  title: sentence(90),
  summary: sentence(240),
  app: id,
  signatures: z
    .array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a signature id such as "healthchecks/badge-key-not-null"'))
    .min(1),
  databases: z.array(z.enum(['sqlite', 'postgresql', 'mysql'])).min(1),
  affected: z.array(z.strictObject({ releases: releaseRange, note: z.string() })).min(1),
  fixed: z.array(z.strictObject({ release, note: z.string() })),
  messages: z
    .array(
      z.strictObject({
        template,
        /** Whether this text alone says that it is this incident. */
        certain: z.boolean(),
        family: id.optional(),
      }),
    )
    .min(1),
  related: z.array(id),
  sources: z.array(source).min(1),
  checked,
});

export const familyFrontMatter = z.strictObject({
  title: sentence(90),
  summary: sentence(240),
  /** Who prints it: `sqlite`, `shell`, or the id of a migration tool. */
  from: id,
  messages: z.array(z.strictObject({ template })).min(1),
  /** Where it is met: ids of migration tools, and names of apps. */
  metIn: z
    .strictObject({ tools: z.array(id).default([]), apps: z.array(z.string().min(2)).default([]) })
    .default({ tools: [], apps: [] }),
  /** The message as it stands in public reports, one line each. */
  seen: z.array(z.strictObject({ text: z.string().min(5), url: z.url() })).default([]),
  /** Lines that look like it and are something else. */
  unlike: z.array(z.string().min(5)).default([]),
  sources: z.array(source).min(1),
  checked,
});

export const appFrontMatter = z.strictObject({
  title: z.string().min(2).max(60),
  summary: sentence(240),
  homepage: z.url(),
  repository: z.url(),
  /** Id of the migration tool, as its file in src/migration-tools/ is called; left out where there is none. */
  tool: id.optional(),
  journal: z.enum(['rollback', 'wal', 'depends']),
  releases: z.strictObject({ first: release, last: release }),
  files: z.array(z.strictObject({ deployment: z.string(), path: z.string(), note: z.string().optional() })).min(1),
  /** Releases at which an upgrade must, or should, stop on its way. */
  stops: z
    .array(
      z.strictObject({
        from: releaseRange,
        to: releaseRange,
        at: release,
        because: sentence(240),
        incident: id.optional(),
      }),
    )
    .default([]),
  marks: z
    .strictObject({
      tables: z.array(z.string()).min(3),
      columns: z.array(z.string().regex(/^\w+\.\w+$/, 'a column such as "runs._intid"')).default([]),
      history: z.record(id, z.array(z.string()).min(1)),
      enough: z.int().min(3),
    })
    .refine(
      ({ tables, columns, history, enough }) =>
        enough <= tables.length + columns.length + Number(Object.keys(history).length > 0),
      'fewer marks than "enough": the app would never be recognised (a history counts as one mark)',
    ),
  /** What its logs alone say, as templates; `{release}` is the release that is running. */
  logs: z.array(template).min(1),
  sources: z.array(source).min(1),
  checked,
});

export type IncidentFrontMatter = z.infer<typeof incidentFrontMatter>;
