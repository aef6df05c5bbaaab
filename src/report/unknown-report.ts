import type { Understanding } from '../mentions/index.ts';
import { masked } from '../mentions/mask.ts';

/** Characters of a title. */
const TITLE = 90;

/** A report about a message that no page answers, ready to be sent by whoever met it; masked, and as short as it can be. */
export function unknownReport({ statement, app, migration, lines }: Understanding): {
  readonly title: string;
  readonly body: string;
} {
  const message = statement === null ? null : masked(statement.text);
  return {
    title: message === null ? 'An app that does not come up' : `Not known: ${message.slice(0, TITLE)}`,
    body: [
      ...(message === null ? [] : ['The message:', '', '```', message, '```', '']),
      `App and release: ${app === null ? '' : `${app.name} ${app.release ?? ''}`.trim()}`,
      'Upgraded from which release: ',
      `Migration that was run: ${migration === null ? '' : `${migration.id} (${migration.tool})`}`,
      'How it is installed (container image, package, …): ',
      'Database (SQLite, PostgreSQL, …): ',
      '',
      `(${lines} line${lines === 1 ? ' was pasted; it is' : 's were pasted; they are'} not part of this report.)`,
      '',
    ].join('\n'),
  };
}
