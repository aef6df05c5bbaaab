import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { pages } from './pages.ts';

const FOLDER = 'zh-cn/';

/** Each translated page with its original. */
const translated = pages
  .filter(({ file }) => file.startsWith(FOLDER))
  .map((translation) => {
    const file = translation.file.slice(FOLDER.length);
    const original = pages.find((page) => page.file === file || page.file === file.replace(/\.mdx$/, '/index.mdx'));
    if (original === undefined)
      throw new Error(`content/${translation.file} translates nothing: there is no content/${file}`);
    return { file: translation.file, translation, original };
  });

interface Record {
  readonly [field: string]: unknown;
  readonly checked?: Date | string;
  readonly of?: Date | string;
}

function record(file: string): Record {
  return parse(/^---\r?\n(.*?)\r?\n---/s.exec(readFileSync(`content/${file}`, 'utf8'))?.[1] ?? '') as Record;
}

/** Commands and output: blocks of code without their comments, which may be translated. */
function blocks(body: string): string[] {
  return [...body.matchAll(/^( *)(`{3,})[^\n]*\n(.*?)^\1\2\s*$/gms)].map(([, , , code = '']) =>
    code
      .split('\n')
      .map((line) => line.replace(/(^|\s)(?:#|--) .*$/, '').trim())
      .filter((line) => line !== '')
      .join('\n'),
  );
}

const withoutBlocks = (body: string) => body.replace(/^( *)(`{3,})[^\n]*\n.*?^\1\2\s*$/gms, '');

/** Messages, names, commands within sentences. */
const inline = (body: string) => [...withoutBlocks(body).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code).sort();

const releases = (body: string) => [...new Set(withoutBlocks(body).match(/\bv\d+(?:\.\d+)+\b/g) ?? [])].sort();

/** Where links lead, in whatever language; which heading of the page is its own affair. */
const links = (body: string) =>
  [...withoutBlocks(body).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.replace(/^\/zh-cn\//, '/').replace(/#.*$/, ''))
    .filter((target) => target !== '')
    .sort();

describe.each(translated)('content/$file', ({ file, translation, original }) => {
  it('names the same commands and output', () => expect(blocks(translation.body)).toEqual(blocks(original.body)));

  it('names the same messages, tables and files', () =>
    expect(inline(translation.body)).toEqual(inline(original.body)));

  it('names the same releases', () => expect(releases(translation.body)).toEqual(releases(original.body)));

  it('leads to the same pages', () => expect(links(translation.body)).toEqual(links(original.body)));

  it('stands by what its original says today, list by list', () => {
    const [own, first] = [record(file), record(original.file)];
    expect(String(own.of)).toBe(String(first.checked));
    for (const field of ['affected', 'fixed', 'files', 'stops']) {
      const count = (of: Record) => (of[field] as unknown[] | undefined)?.length ?? 0;
      expect([field, count(own)]).toEqual([field, count(first)]);
    }
  });

  it('is in Chinese', () =>
    expect(withoutBlocks(translation.body).match(/\p{Script=Han}/gu)?.length ?? 0).toBeGreaterThan(100));
});

it('the writeups and the apps that it all began with are translated', () => {
  const files = translated.map(({ file }) => file);
  for (const slug of [
    'healthchecks-illegal-instruction-3-8',
    'healthchecks-badge-key-not-null',
    'pyspur-target-database-not-up-to-date',
    'gpustack-resolved-path',
    'oncall-custom-button-trigger',
  ]) {
    expect(files).toContain(`zh-cn/incidents/${slug}.mdx`);
  }
  // A new one is not held up by a language that its writer may not know.
  for (const app of ['healthchecks', 'gpustack', 'pyspur', 'oncall']) expect(files).toContain(`zh-cn/apps/${app}.mdx`);
});
