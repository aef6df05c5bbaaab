import { z } from 'astro/zod';
import type { LogReport } from './log-report.ts';
import type { Report } from './report.ts';

const evidence = z.array(
  z.object({ subject: z.string(), expected: z.string(), found: z.string(), fault: z.boolean() }),
);
const named = { signature: z.string(), incident: z.string().nullable(), page: z.string(), title: z.string(), evidence };

const thing = { table: z.string(), what: z.enum(['table', 'column', 'index', 'trigger', 'view']), name: z.string() };
const relation = z.object({
  kind: z.enum(['same', 'behind', 'ahead', 'cannot-tell', 'unknown-release']),
  says: z.string(),
  pending: z.array(z.string()),
  steps: z.array(
    z.object({
      releases: z.string(),
      changes: z.array(z.object({ ...thing, kind: z.enum(['added', 'removed', 'changed']), as: z.string() })),
    }),
  ),
});
const standing = z.object({
  kind: z.enum(['exact', 'by-schema', 'between', 'older', 'newer', 'mixed', 'unknown', 'no-history']),
  release: z.string().nullable(),
  label: z.string(),
  says: z.string(),
  foreign: z.string().nullable(),
  drift: z
    .array(
      z.object({
        ...thing,
        kind: z.enum(['missing', 'extra', 'other']),
        expected: z.string(),
        found: z.string(),
        judged: z.enum(['harmless', 'fails-on-read', 'fails-on-write']),
        why: z.string(),
        message: z.string().nullable(),
      }),
    )
    .nullable(),
  running: relation.nullable(),
  upgradingTo: relation.nullable(),
  stops: z.array(z.object({ at: z.string(), because: z.string(), page: z.string().nullable() })),
  releases: z.array(z.string()),
});

const because = z.enum(['certain', 'likely', 'family', 'shared', 'words']);
const logShape = z.object({
  lines: z.int(),
  outcome: z.enum(['certain', 'likely', 'family', 'words', 'nothing-known']),
  headline: z.string(),
  statement: z.object({ line: z.int(), text: z.string(), times: z.int() }).nullable(),
  app: z.object({ id: z.string(), name: z.string(), release: z.string().nullable() }).nullable(),
  migration: z.object({ tool: z.string(), name: z.string(), id: z.string(), line: z.int() }).nullable(),
  pages: z.array(
    z.object({
      page: z.string(),
      title: z.string(),
      because,
      why: z.string(),
      line: z.object({ number: z.int(), text: z.string() }).nullable(),
      names: z.record(z.string(), z.string()),
    }),
  ),
}) satisfies z.ZodType<LogReport>;

/**
 * The shape of what `schema-clinic diagnose --json` prints per file. Published as a JSON Schema; the
 * compiler holds it against the type, a test against real output.
 */
export const reportShape = z.object({
  file: z.object({ name: z.string(), sizeBytes: z.int(), bytesRead: z.int() }),
  asked: z.array(
    z.object({
      ...named,
      verdict: z.enum(['confirmed', 'possible', 'explained', 'ruled-out', 'not-applicable', 'undetermined']),
      says: z.string(),
    }),
  ),
  outcome: z.enum(['unreadable', 'confirmed', 'possible', 'undetermined', 'not-recognised', 'nothing-known']),
  headline: z.string(),
  unreadable: z.object({ kind: z.string(), found: z.string(), do: z.string(), page: z.string().nullable() }).nullable(),
  app: z.object({ id: z.string(), name: z.string(), recognisedBy: z.array(z.string()) }).nullable(),
  standing: standing.nullable(),
  histories: z.array(
    z.object({
      tool: z.string(),
      name: z.string(),
      orTools: z.array(z.string()),
      table: z.string().nullable(),
      applied: z.array(z.string()),
      heads: z.array(z.string()),
      timeline: z.array(
        z.object({
          id: z.string(),
          at: z.string().nullable(),
          state: z.enum(['applied', 'failed', 'unfinished']),
          isHead: z.boolean(),
          release: z.string().nullable(),
          standsOut: z.string().nullable(),
        }),
      ),
      standsOut: z.array(z.string()),
      dies: z.string().nullable(),
    }),
  ),
  findings: z.array(
    z.object({
      ...named,
      verdict: z.enum(['confirmed', 'possible']),
      needs: z.array(z.enum(['running-release', 'upgrade-target', 'log'])),
      says: z.string(),
      first: z.string(),
      never: z.string(),
    }),
  ),
  ruledOut: z.array(z.object(named)),
  log: logShape.extend({ running: z.string().nullable() }).nullable(),
  caveats: z.array(z.object({ kind: z.string(), text: z.string() })),
  checked: z.array(z.string()),
  notChecked: z.array(z.object({ what: z.string(), why: z.string() })),
}) satisfies z.ZodType<Report>;

/** The shape as a JSON Schema document. */
export function reportJsonSchema(): unknown {
  return { title: 'Report of one examined file', ...z.toJSONSchema(reportShape) };
}
