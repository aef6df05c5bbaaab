import type { CheckGroup } from './check-report.ts';

/**
 * What SQLite's messages begin with or hold, and what is concerned then; the first that fits counts, and what none fits
 * is said of a tree. The words are in `sqlite3BtreeIntegrityCheck` and in the code of `PRAGMA integrity_check`.
 */
const CONCERNS: readonly (readonly [RegExp, CheckGroup['of']])[] = [
  [/^could not check|^unable to validate/, 'unchecked'],
  [/missing from index|wrong # of entries in index|entry in index|for row -?\d+ of index|^index /, 'index'],
  // “Page 7: never used”; before 3.42, “Page 7 is never used”.
  [/never used$/, 'unused-page'],
  [/ value in |CHECK constraint failed|value missing from/, 'value'],
];

/** Lines about trees and pages hold no name of a table or an index. */
const OF_TREES = /^(?:Tree|Page|Freelist|On tree|On page|Main freelist|Fragmentation|Multiple uses|max rootpage) ?/;

/** What a message is about. */
export function concernOf(line: string): CheckGroup['of'] {
  return CONCERNS.find(([pattern]) => pattern.test(line))?.[1] ?? 'table';
}

/** A message without the numbers of rows, pages and cells, which differ from line to line; names stay as they are. */
export function maskedMessage(line: string): string {
  return OF_TREES.test(line) ? line.replace(/-?\b\d+\b/g, '…') : line.replace(/\b(row|rowid) -?\d+/g, '$1 …');
}
