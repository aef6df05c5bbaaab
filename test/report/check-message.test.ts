import { expect, it } from 'vitest';
import { concernOf, maskedMessage } from '../../src/report/check-message.ts';

it.each([
  ['Tree 2 page 12 cell 0: Rowid 25811 out of order', 'Tree … page … cell …: Rowid … out of order', 'table'],
  ['Tree 2 page 12 cell 3: Rowid -7 out of order', 'Tree … page … cell …: Rowid … out of order', 'table'],
  [
    'Tree 5 page 9: btreeInitPage() returns error code 11',
    'Tree … page …: btreeInitPage() returns error code …',
    'table',
  ],
  [
    'Tree 5 page 9 cell 1: Offset 7342 out of range 4..4091',
    'Tree … page … cell …: Offset … out of range …..…',
    'table',
  ],
  ['Tree 5 page 9 cell 1: 2nd reference to page 12', 'Tree … page … cell …: 2nd reference to page …', 'table'],
  ['Fragmentation of 12 bytes reported as 0 on page 12', 'Fragmentation of … bytes reported as … on page …', 'table'],
  ['Multiple uses for byte 4089 of page 5', 'Multiple uses for byte … of page …', 'table'],
  ['Page 7: never used', 'Page …: never used', 'unused-page'],
  ['Page 7 is never used', 'Page … is never used', 'unused-page'],
  ['row 5 missing from index i2', 'row … missing from index i2', 'index'],
  ['rowid not at end-of-record for row 5 of index 2024', 'rowid not at end-of-record for row … of index 2024', 'index'],
  ['wrong # of entries in index 2024', 'wrong # of entries in index 2024', 'index'],
  ['non-unique entry in index page 3', 'non-unique entry in index page 3', 'index'],
  ['NULL value in t2.c 3', 'NULL value in t2.c 3', 'value'],
  ['CHECK constraint failed in t2', 'CHECK constraint failed in t2', 'value'],
  [
    'could not check table 7: no such collation sequence: de',
    'could not check table 7: no such collation sequence: de',
    'unchecked',
  ],
] as const)('%s', (line, masked, of) => {
  expect(maskedMessage(line)).toBe(masked);
  expect(concernOf(line)).toBe(of);
});
