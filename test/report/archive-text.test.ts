import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LIMITS } from '../../src/archive/index.ts';
import { archiveText } from '../../src/report/archive-text.ts';
import { bytes } from '../../src/report/bytes.ts';
import type { ArchiveFault } from '../../src/sqlite/index.ts';

const all: readonly ArchiveFault[] = [
  { what: 'no-database', members: 0, likely: null },
  { what: 'no-database', members: 3, likely: null },
  { what: 'no-database', members: 3, likely: { path: 'a.sql', sizeBytes: 9000, looksLike: 'mysql-dump' } },
  { what: 'no-database', members: 3, likely: { path: 'a.db', sizeBytes: null, looksLike: 'perhaps-encrypted' } },
  { what: 'encrypted', at: 'x.db' },
  { what: 'unsupported', at: 'x.db', more: 2, method: 'LZMA' },
  { what: 'unsupported', at: 'x.db', method: 'sparse' },
  { what: 'too-deep', at: 'a.zip › b.zip' },
  { what: 'cut-short', at: null },
  { what: 'cut-short', at: 'x.db' },
  { what: 'damaged', at: 'x.db', message: 'incorrect data check' },
  { what: 'split' },
  { what: 'goes-on', at: null },
  { what: 'too-many', limit: LIMITS.members },
  { what: 'too-large', limitBytes: LIMITS.keptBytes },
  { what: 'too-long', limitBytes: LIMITS.unpackedBytes },
];

it('says of each fault something of its own: what was found, what to do, and where there is more', () => {
  const texts = all.map((fault) => archiveText('zip', fault));
  for (const { found, do: next, page } of texts) {
    expect(found).toMatch(/^[A-Z].+\.$/s);
    expect(next).toMatch(/^[A-Z].+\.$/s);
    expect(existsSync(`content/errors/${page}.mdx`), page).toBe(true);
  }
  expect(new Set(texts.map(({ found }) => found)).size).toBe(all.length);
});

it('the page about archives states the limits that hold', () => {
  const page = readFileSync('content/errors/file-is-an-archive.mdx', 'utf8');
  expect(page).toContain(
    `At most ${bytes(LIMITS.keptBytes).replace('.0', '')} of databases is kept, at most ${bytes(LIMITS.unpackedBytes).replace('.0', '')} is unpacked on the way, and at most ${LIMITS.members.toLocaleString('en')} files are looked at`,
  );
});
