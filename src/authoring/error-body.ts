import type { Source } from './source-of.ts';

/**
 * The body of a page of a message, under the headings that each has. What is said holds for any database of SQLite; what
 * this message means is said to be not known, so that the page can be published as it is.
 */
export function errorBody(messages: readonly string[], reports: readonly Source[]): string {
  return `## What it means

Not known beyond its words: the code that prints it was not read yet.

\`\`\`text
${messages.join('\n')}
\`\`\`

It was reported in ${[...new Map(reports.map((report) => [report.url, report])).values()].map(({ title, url }) => `[${linkText(title)}](${url})`).join(', ')}.

## Why it appears after an upgrade

Not known. Three things are worth ruling out before anything else, because each of them changes what a program finds in its file:

- **Another file.** With a new path, volume or working directory, a program opens another database, or creates an empty one. Your data is then safe in the old place.
- **A migration that stopped half-way.** The first error of the log says more than the last one: what follows is often only its consequence.
- **An older program.** A release that is older than the one which last migrated the file does not know what it finds there.

## How to check

Stop the app, and look at a copy, never at the original:

\`\`\`sql
PRAGMA integrity_check;
SELECT name FROM sqlite_master WHERE type = 'table';
\`\`\`

The first must print \`ok\`. The second shows whether this is the file that you think it is. Then drop the copy on [/diagnose/](/diagnose/), together with the log, or run \`npx schema-clinic diagnose FILE --log LOG\`: it reads the migration history, and nothing leaves your machine.

## What to do

1. Stop the app. Copy the database together with what lies beside it and ends in \`-wal\`, \`-shm\` or \`-journal\`.
2. Read the log from the start of the last run, and look for the first error.
3. Which way back fits is not known yet. If there is a copy from before the upgrade, try it with the release that wrote it.

## What never to do

- Do not delete \`-wal\` or \`-journal\` files: they may hold your last changes.
- Do not try anything on the only copy.
- Do not mark migrations as applied by hand, before it is known what they did.`;
}

/** A title as MDX takes it for the text of a link. */
function linkText(title: string): string {
  return title
    .replace(/[[\]{}<>\\`*_]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
