import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectFiles, keptOf } from '../../src/offline/collect-kept.ts';
import { withStamp } from '../../src/offline/stamp.ts';

const PAGE = '<!DOCTYPE html><html><head><title>x</title></head><body></body></html>';
const FILES: Readonly<Record<string, string>> = {
  'index.html': PAGE,
  'diagnose/index.html': PAGE,
  'errors/index.html': PAGE,
  'knowledge.json': '{}',
  'pages.json': '[]',
  'favicon.svg': '<svg/>',
  '_astro/search.worker-DfCAdDCe.js': 'worker',
  '_astro/sql.CXIAVl5-.wasm': 'wasm',
  '_astro/inter-latin-400-normal.AAAAAAAA.woff2': 'font',
  '_astro/inter-latin-ext-400-normal.AAAAAAAA.woff2': 'font',
  '_astro/inter-cyrillic-400-normal.AAAAAAAA.woff2': 'font',
  '_astro/picture.AAAAAAAA.png': 'picture',
};

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-'));
  for (const [path, text] of Object.entries(FILES)) await put(path, text);
});
afterEach(() => rm(folder, { recursive: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

const kept = async () => keptOf(await collectFiles(folder, ['/', '/diagnose/']));

describe('what is kept', () => {
  it('is the routes that are named, the data, and what every page needs', async () => {
    const { files, version } = await kept();
    expect(files.map(({ url }) => url).sort()).toEqual([
      './',
      '_astro/inter-latin-400-normal.AAAAAAAA.woff2',
      '_astro/search.worker-DfCAdDCe.js',
      '_astro/sql.CXIAVl5-.wasm',
      'diagnose/',
      'favicon.svg',
      `knowledge.json?version=${version}`,
      `pages.json?version=${version}`,
    ]);
  });

  it('has an address or a revision that changes with its content', async () => {
    const { files } = await kept();
    for (const { url, revision } of files) expect(revision !== null, url).toBe(!/_astro|version=/.test(url));
  });

  it('is held against a hash, but for pages, which say themselves of which version they are', async () => {
    const { files } = await kept();
    for (const { url, integrity } of files) expect(integrity === null, url).toBe(url.endsWith('/'));
  });

  it('is another version when one of its files is another, and only then', async () => {
    const before = await kept();
    await put('errors/index.html', `${PAGE}<!-- is not kept -->`);
    expect(await kept()).toEqual(before);
    await put('pages.json', '[1]');
    expect((await kept()).version).not.toBe(before.version);
  });

  it('is the same version when it is collected from pages that are stamped already', async () => {
    const before = await kept();
    await put('index.html', withStamp(PAGE, before.version, '/'));
    expect(await kept()).toEqual(before);
  });

  it('says which file a site lacks that must be there', async () => {
    await rm(join(folder, 'pages.json'));
    await expect(kept()).rejects.toThrow(/offline: pages\.json must be there/);
  });
});
