import { code, plain } from './markdown-lines.ts';
import type { ReportedLog } from './report.ts';

/** What the pasted log says, for a bug report: the message and its pages, and no other line of the log. */
export function logMarkdown({ headline, statement, running, migration, pages }: ReportedLog): string[] {
  const [first] = pages;
  const line = first?.line ?? (statement === null ? null : { number: statement.line, text: statement.text });
  return [
    `- ${plain(headline)}`,
    ...(line === null ? [] : [`- Line ${line.number}: ${code(line.text)}`]),
    ...(running === null ? [] : [`- Release that it names, taken as the one that is running: ${plain(running)}`]),
    ...(migration === null ? [] : [`- Last migration that it speaks of: ${code(migration.id)} (${migration.name})`]),
    ...(first === undefined ? [] : [`- More about this: ${first.page}`]),
  ];
}
