import type { FaultyColumn } from './faulty-column.ts';

/** What is known of an incident when its writeup begins. */
export interface IncidentFacts {
  readonly app: string;
  readonly appName: string;
  readonly messages: readonly string[];
  readonly affected: readonly string[];
  /** The column that shows it, where the signature is made with the writeup. */
  readonly column: FaultyColumn | null;
}

/** The body of a writeup under the headings that each has. What is not known is said, so that it can be published as it is. */
export function incidentBody({ app, appName, messages, affected, column }: IncidentFacts): string {
  const guide = `[${appName}](/apps/${app}/)`;
  return `## Symptoms

What is known so far is the message:

\`\`\`text
${messages.join('\n')}
\`\`\`

## Are you affected?

${affected.length === 1 ? 'The range of releases' : 'The ranges of releases'} for which it was reported: ${affected.map((range) => `\`${range}\``).join(', ')}. Drop a copy of the file on [/diagnose/](/diagnose/) (nothing leaves your machine), or run \`npx schema-clinic diagnose FILE\`.

## What the file shows

${column === null ? 'The diagnosis shows the rows that its answer rests on. Which queries show the same is not known yet.' : shown(column)}

## What happened and why

Not known. Where it was reported stands under Sources.

## First, make a safe copy

Stop ${appName}, and copy its database as shown for ${guide}, with any \`-wal\` and \`-journal\` beside it.

## The way back

Not known: no way back was tried yet on a database in this state. Keep the copy. If an older copy exists that was made before the upgrade, try it first, with the release that wrote it, and on a machine of its own.

## Do not

- Do not change the only copy of the file.
- Do not delete a \`-wal\` or \`-journal\` file.
- Do not mark migrations as applied by hand.

## How it was fixed upstream

Not known.

## Sources

<Sources of={frontmatter.sources} />

## What is not known

- The cause, and the way back.
- Whether other releases and deployments are affected.`;
}

function shown({ table, column, fault }: FaultyColumn): string {
  const query = (what: string) =>
    `\`\`\`sql\nSELECT ${what} FROM pragma_table_xinfo('${table}') WHERE name = '${column}';\n\`\`\``;
  switch (fault) {
    case 'missing':
      return `${query('count(*)')}\n\nIn this state it prints 0, because the column \`${column}\` of \`${table}\` is missing; in a healthy file it prints 1.`;
    case 'left-over':
      return `${query('count(*)')}\n\nIn this state it prints 1, because the column \`${column}\` of \`${table}\` is there already; in a healthy file it prints 0.`;
    case 'not-null':
      return `${query('"notnull"')}\n\nIn this state it prints 1, because the column \`${column}\` of \`${table}\` does not take NULL; in a healthy file it prints 0.`;
  }
}
