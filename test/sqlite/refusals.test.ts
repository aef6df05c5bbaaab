import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bytes } from '../../src/report/bytes.ts';
import { lookalikeWords } from '../../src/report/lookalike-text.ts';
import { unreadableText } from '../../src/report/unreadable-text.ts';
import { bytesSource, openImage, type Unreadable } from '../../src/sqlite/index.ts';
import { type RefusedFile, refusedFiles } from './refused-files.ts';

function refused({ name, bytes: content }: RefusedFile): Unreadable {
  const image = openImage(bytesSource(name, content));
  if (image.kind === 'image') throw new Error(`${name} was opened`);
  return image;
}

describe.each(refusedFiles)('$name', (file) => {
  const unreadable = refused(file);
  const text = unreadableText(unreadable);

  it(`is named: ${file.is}`, () => {
    expect(unreadable.kind === 'not-sqlite' ? unreadable.looksLike : unreadable.kind).toBe(file.is);
  });

  it('gets two sentences and a page that exists', () => {
    expect(text.found).toMatch(/^[A-Z].+\.$/s);
    expect(text.do).toMatch(/^[A-Z].+\.$/s);
    expect(existsSync(`content/errors/${text.page}.mdx`), String(text.page)).toBe(true);
  });
});

it('at least sixty files are refused, each by a name of its own', () => {
  const found = refusedFiles.map((file) => unreadableText(refused(file)).found.replace(/[\d.]+ (?:bytes?|.iB)/g, ''));
  expect(found.length).toBeGreaterThanOrEqual(60);
  expect(found.filter((sentence, at) => found.indexOf(sentence) !== at)).toEqual([]);
});

it('every lookalike that there is has its file', () => {
  const shown = new Set<string>(refusedFiles.map(({ is }) => is));
  expect(Object.keys(lookalikeWords).filter((name) => !shown.has(name))).toEqual([]);
});

it('no guess is said as a finding, and no key is asked for', () => {
  for (const name of ['perhaps-encrypted', 'perhaps-encrypted-in-part'] as const) {
    expect(lookalikeWords[name].found(bytes(4096))).toMatch(/may be .*That is a guess\.$/);
  }
  const asks = Object.values(lookalikeWords).filter((words) =>
    /(?:enter|type|give) .*(?:key|password)/i.test(words.do),
  );
  expect(asks).toEqual([]);
});
