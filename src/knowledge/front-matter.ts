import { z } from 'astro/zod';
import { count, day, id, oneOf, release, releaseRange, sentence, template, text, url, yesOrNo } from './field.ts';

/**
 * The front matter of content/, checked when the site and the command are built. A key that is not
 * known stops the build as a missing one does, because it is nearly always a misspelling.
 */

const source = z.strictObject({
  title: text('what the source is called (5 characters or more)', 'healthchecks issue 1076', longerThan(4)),
  url: url('the address of the source', 'https://github.com/healthchecks/healthchecks/issues/1076'),
  kind: oneOf('the kind of the source', ['issue', 'commit', 'pull-request', 'documentation', 'source', 'article']),
});

const checked = day('the day on which it was last checked');

const signature = text(
  'the path of a file of src/signatures/ without its ending',
  'healthchecks/badge-key-not-null',
  (path) => /^[a-z0-9-]+\/[a-z0-9-]+$/.test(path),
);

export const incidentFrontMatter = z.strictObject({
  title: sentence(90, 'the app and what the reader sees', 'Healthchecks: NOT NULL constraint failed'),
  summary: sentence(240, 'what is wrong, the cure in outline', 'A newer release migrated the file. Run that release.'),
  app: id('a folder of content/apps/', 'healthchecks'),
  signatures: z.array(signature).min(1),
  databases: z.array(oneOf('a kind of database', ['sqlite', 'postgresql', 'mysql'])).min(1),
  affected: z
    .array(
      z.strictObject({
        releases: releaseRange('releases on which it happens'),
        note: text('what else to know of these releases', 'after an upgrade from v0.4 that was interrupted'),
      }),
    )
    .min(1),
  fixed: z.array(
    z.strictObject({
      release: release('the release that mends it'),
      note: text('what this release does about it', 'new databases are complete'),
    }),
  ),
  messages: z
    .array(
      z.strictObject({
        template: template(),
        /** Whether this text alone says that it is this incident. */
        certain: yesOrNo('true where this text alone says that it is this incident, else false', false),
        family: id('a file of content/errors/ that fits', 'no-such-column').optional(),
      }),
    )
    .min(1),
  related: z.array(id('another file of content/incidents/', 'gpustack-resolved-path')),
  sources: z.array(source).min(1),
  checked,
});

export const familyFrontMatter = z.strictObject({
  title: sentence(90, 'the message, shortened', 'no such table: table'),
  summary: sentence(240, 'what it means', 'A statement names a table that this file does not have.'),
  /** Who prints it: `sqlite`, `shell`, or the id of a migration tool. */
  from: id('who prints it: sqlite, shell, or a file of src/migration-tools/', 'sqlite'),
  messages: z.array(z.strictObject({ template: template() })).min(1),
  /** Where it is met: ids of migration tools, and names of apps. */
  metIn: z
    .strictObject({
      tools: z.array(id('a file of src/migration-tools/', 'alembic')).default([]),
      apps: z.array(text('the name of an app', 'GPUStack', longerThan(1))).default([]),
    })
    .default({ tools: [], apps: [] }),
  /** The message as it stands in public reports, one line each. */
  seen: z
    .array(
      z.strictObject({
        text: text('the line as it stands in the report', 'OperationalError: no such table: clients', longerThan(4)),
        url: url('the address of the report', 'https://github.com/Py-KMS-Organization/py-kms/issues/149'),
      }),
    )
    .default([]),
  /** Lines that look like it and are something else. */
  unlike: z
    .array(text('a line that looks like it and is something else', 'no such column: clients', longerThan(4)))
    .default([]),
  sources: z.array(source).min(1),
  checked,
});

export const appFrontMatter = z.strictObject({
  title: sentence(60, 'the name of the app', 'Healthchecks', 2),
  summary: sentence(240, 'where its database lies, how to copy it', 'SQLite is in /data/hc.sqlite. Stop, then copy.'),
  homepage: url('its home page', 'https://healthchecks.io'),
  repository: url('its source code', 'https://github.com/healthchecks/healthchecks'),
  /** Id of the migration tool, as its file in src/migration-tools/ is called; left out where there is none. */
  tool: id('a file of src/migration-tools/', 'django').optional(),
  journal: oneOf('how its database keeps what is being written', ['rollback', 'wal', 'depends']),
  releases: z.strictObject({
    first: release('the first release that you know of'),
    last: release('the last release that you know of'),
  }),
  files: z
    .array(
      z.strictObject({
        deployment: text('how it was installed', 'Docker Compose'),
        path: text('where the database lies then', '/data/hc.sqlite'),
        note: text('what else to know of it', 'on the host').optional(),
      }),
    )
    .min(1),
  /** Releases at which an upgrade must, or should, stop on its way. */
  stops: z
    .array(
      z.strictObject({
        from: releaseRange(),
        to: releaseRange(),
        at: release('the release to stop at'),
        because: sentence(240, 'why, in a sentence', 'v1.3.11 converts what v1.3.12 removes.'),
        incident: id('the file of content/incidents/ that it avoids', 'oncall-custom-button-trigger').optional(),
      }),
    )
    .default([]),
  marks: z
    .strictObject({
      tables: z.array(text('a table that every file of the app has', 'workflows')).min(3),
      columns: z.array(text('a column, as table.column', 'runs._intid', (name) => /^\w+\.\w+$/.test(name))).default([]),
      history: z.record(
        id('a file of src/migration-tools/', 'django'),
        z.array(text('a name that the history holds', 'api')).min(1),
      ),
      enough: count('how many of the marks must be there (3 or more)', 3, 3),
    })
    .refine(
      ({ tables, columns, history, enough }) =>
        enough <= tables.length + columns.length + Number(Object.keys(history).length > 0),
      'at least as many marks as "enough" says, or the app is never recognised (a history counts as one), for example enough: 3',
    ),
  /** What its logs alone say, as templates; `{release}` is the release that is running. */
  logs: z.array(template('what its logs alone say', 'healthchecks/healthchecks:{release}')).min(1),
  sources: z.array(source).min(1),
  checked,
});

function longerThan(length: number) {
  return (value: string) => value.length > length;
}

export type IncidentFrontMatter = z.infer<typeof incidentFrontMatter>;
