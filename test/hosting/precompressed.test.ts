import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { precompressed } from '../../src/hosting/precompressed.ts';

const LONG = 'once more '.repeat(400);
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressed-'));
  await mkdir(join(folder, '_astro'));
  await mkdir(join(folder, 'errors'));
  for (const name of ['_astro/a.js', 'errors/index.html', 'knowledge.json', 'errors/card.png']) {
    await writeFile(join(folder, name), LONG);
  }
  await writeFile(join(folder, '_astro/small.js'), 'export {};');
  const hook = precompressed().hooks['astro:build:done'] as (build: object) => Promise<void>;
  await hook({ dir: pathToFileURL(`${folder}/`), logger: { info: () => {} } });
});
afterAll(() => rm(folder, { recursive: true }));

describe('precompressed', () => {
  it.each(['_astro/a.js', 'errors/index.html', 'knowledge.json'])('puts %s beside itself, twice', async (name) => {
    expect(brotliDecompressSync(await readFile(join(folder, `${name}.br`))).toString()).toBe(LONG);
    expect(gunzipSync(await readFile(join(folder, `${name}.gz`))).toString()).toBe(LONG);
  });

  it('leaves what is small, and what is compressed already', async () => {
    const pressed = (await readdir(folder, { recursive: true })).filter((name) => /\.(br|gz)$/.test(name));
    expect(pressed).toHaveLength(6);
  });
});
