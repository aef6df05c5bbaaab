import type { CheckGroup } from './check-report.ts';

/** What a check can find fault with, the gravest first: how it is called, and what that means beside graver things. */
export const CHECK_CONCERNS: readonly (readonly [of: CheckGroup['of'], name: string, means: string])[] = [
  ['table', 'Tables', 'Rows may be lost here. Keep the file as it is.'],
  ['index', 'Indexes', 'They hold nothing of their own: “REINDEX” on a copy makes them anew. Delete nothing.'],
  ['relation', 'Rows that point at nothing', ''],
  ['value', 'Values', 'The pages are whole, but these values break a rule of their column.'],
  ['unchecked', 'Not checked', 'SQLite could not do that here; nothing is known of it.'],
  ['unused-page', 'Unused pages', 'They cost space and harm nothing.'],
];
