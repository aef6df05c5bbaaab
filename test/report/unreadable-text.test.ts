import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bytes } from '../../src/report/bytes.ts';
import { toMarkdown, toTerminal } from '../../src/report/index.ts';
import { lookalikeWords } from '../../src/report/lookalike-text.ts';
import { unreadableText } from '../../src/report/unreadable-text.ts';
import type { Lookalike, Unreadable } from '../../src/sqlite/index.ts';
import { examined } from './examined.ts';

/** What somebody with such a file asks, in this order. */
const ANSWERS = ['What it means', 'How to check', 'What to do', 'How to know that it worked', 'What never to do'];

/** Examples of each kind; a kind without one does not compile. */
const examples: {
  readonly [Kind in Unreadable['kind']]: readonly Omit<Extract<Unreadable, { kind: Kind }>, 'kind'>[];
} = {
  empty: [{}],
  'not-sqlite': Object.keys(lookalikeWords).map((looksLike) => ({
    sizeBytes: 5000,
    looksLike: looksLike as Lookalike,
  })),
  truncated: [{ sizeBytes: 4096, expectedBytes: 12_288 }],
  'header-damaged': [{ fault: { field: 'page size', value: 1000, expected: 'a power of two' } }],
  malformed: [{ message: 'database disk image is malformed' }],
  'schema-too-large': [{ message: 'its rows say that they are 40000000 bytes' }],
  'read-failed': [{ message: 'there is no file of that name.' }],
  archive: [
    { container: 'zip', fault: { what: 'no-database', members: 3, likely: null } },
    { container: 'zip', fault: { what: 'encrypted', at: 'data/app.db' } },
    { container: 'zip', fault: { what: 'unsupported', at: 'data/app.db', method: 'LZMA' } },
    { container: 'tar', fault: { what: 'too-deep', at: 'a.zip' } },
    { container: 'gzip', fault: { what: 'cut-short', at: null } },
    { container: 'gzip', fault: { what: 'damaged', at: null, message: 'wrong checksum' } },
    { container: 'zip', fault: { what: 'split' } },
    { container: 'gzip', fault: { what: 'goes-on', at: null } },
    { container: 'tar', fault: { what: 'too-many', limit: 10_000 } },
    { container: 'gzip', fault: { what: 'too-large', limitBytes: 2 ** 30 } },
    { container: 'gzip', fault: { what: 'too-long', limitBytes: 2 ** 32 } },
  ],
  'reader-failed': [{ message: 'memory access out of bounds' }],
};

const all = Object.entries(examples).flatMap(([kind, some]) => some.map((one) => ({ kind, ...one }) as Unreadable));

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
    expect(pages.filter(({ page }) => page === null).map(({ kind }) => kind)).toEqual(['read-failed', 'reader-failed']);
    expect(pages.filter(({ page }) => page !== null && !existsSync(`content/errors/${page}.mdx`))).toEqual([]);
  });

  it('names pages that say what it is, how to check and what to do', () => {
    const pages = new Set(all.flatMap((unreadable) => unreadableText(unreadable).page ?? []));
    for (const page of pages) {
      const headings = readFileSync(`content/errors/${page}.mdx`, 'utf8').match(/^## .+$/gm) ?? [];
      expect(headings, page).toEqual(expect.arrayContaining(ANSWERS.map((heading) => `## ${heading}`)));
    }
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
