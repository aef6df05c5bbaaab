import { describe, expect, it } from 'vitest';
import { bytes, unreadableText } from '../../src/report/unreadable-text.ts';
import type { Lookalike, Unreadable } from '../../src/sqlite/index.ts';

const looks: readonly Lookalike[] = [
  'sqlite-wal',
  'sqlite-journal',
  'sqlite-shm',
  'sqlite-2',
  'gzip',
  'zip',
  'sql-text',
  'text',
  'zeros',
  'unknown',
];
const all: readonly Unreadable[] = [
  { kind: 'empty' },
  ...looks.map((looksLike): Unreadable => ({ kind: 'not-sqlite', sizeBytes: 5000, looksLike })),
  { kind: 'truncated', sizeBytes: 4096, expectedBytes: 12_288 },
  { kind: 'header-damaged', fault: { field: 'page size', value: 1000, expected: 'a power of two' } },
  { kind: 'malformed', message: 'database disk image is malformed' },
  { kind: 'read-failed', message: 'there is no file of that name.' },
];

describe('unreadableText', () => {
  it('says of each kind something of its own: what was found, and what to do', () => {
    const texts = all.map(unreadableText);
    for (const { found, do: next } of texts) {
      expect(found).toMatch(/^[A-Z].+\.$/s);
      expect(next).toMatch(/^[A-Z].+\.$/s);
    }
    expect(new Set(texts.map(({ found }) => found)).size).toBe(all.length);
  });

  it('says of a file that was cut short how much is gone', () => {
    const { found } = unreadableText({ kind: 'truncated', sizeBytes: 4096, expectedBytes: 12_288 });
    expect(found).toContain('12 KiB');
    expect(found).toContain('8.0 KiB are gone');
  });
});

describe('bytes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [1023, '1023 bytes'],
    [1024, '1.0 KiB'],
    [1_048_576, '1.0 MiB'],
    [308_281_344, '294 MiB'],
    [20 * 1024 ** 3, '20 GiB'],
    [5000 * 1024 ** 4, '5000 TiB'],
  ])('%i is %s', (count, text) => expect(bytes(count)).toBe(text));
});
