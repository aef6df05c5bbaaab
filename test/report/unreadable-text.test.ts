import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toMarkdown, toTerminal } from '../../src/report/index.ts';
import { lookalikeWords } from '../../src/report/lookalike-text.ts';
import { bytes, unreadableText } from '../../src/report/unreadable-text.ts';
import type { Lookalike, Unreadable } from '../../src/sqlite/index.ts';
import { examined } from './examined.ts';

const all: readonly Unreadable[] = [
  { kind: 'empty' },
  ...Object.keys(lookalikeWords).map(
    (looksLike): Unreadable => ({ kind: 'not-sqlite', sizeBytes: 5000, looksLike: looksLike as Lookalike }),
  ),
  { kind: 'truncated', sizeBytes: 4096, expectedBytes: 12_288 },
  { kind: 'header-damaged', fault: { field: 'page size', value: 1000, expected: 'a power of two' } },
  { kind: 'malformed', message: 'database disk image is malformed' },
  { kind: 'schema-too-large', message: 'more than 16 MiB' },
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

  it('names a page for each kind that is about the file, and the page is there', () => {
    const pages = all.map((unreadable) => ({ kind: unreadable.kind, page: unreadableText(unreadable).page }));
    expect(pages.filter(({ page }) => page === null).map(({ kind }) => kind)).toEqual(['read-failed']);
    expect(pages.filter(({ page }) => page !== null && !existsSync(`content/errors/${page}.mdx`))).toEqual([]);
  });

  it('says of a file that was cut short how much is gone', () => {
    const { found } = unreadableText({ kind: 'truncated', sizeBytes: 4096, expectedBytes: 12_288 });
    expect(found).toContain('12 KiB');
    expect(found).toContain('8.0 KiB are gone');
  });

  it('is followed by its page in the terminal and in Markdown', () => {
    const report = examined(new Uint8Array(0));
    expect(report.unreadable?.page).toBe('file-is-empty');
    for (const text of [toMarkdown(report), toTerminal(report, { colour: false, width: 80 })]) {
      expect(text).toContain('More about this: errors/file-is-empty\n');
    }
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
