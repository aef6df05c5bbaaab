import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeManifest } from '../../src/offline/web-manifest.ts';

interface Icon {
  readonly src: string;
  readonly sizes: string;
  readonly purpose: string;
}

const MARK =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="16" fill="#0f766e"/></svg>';

let folder = '';
let icons: readonly Icon[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'manifest-'));
  const look = { name: 'Name', shortName: 'Short', description: 'Text', theme: '#0f766e', background: '#ff0000' };
  await writeFile(join(folder, 'mark.svg'), MARK);
  await writeManifest(folder, join(folder, 'mark.svg'), look);
  icons = JSON.parse(await readFile(join(folder, 'manifest.webmanifest'), 'utf8')).icons;
});
afterAll(() => rm(folder, { recursive: true }));

/** The pixel at a place of an icon, as red, green, blue, opacity. */
async function pixel(src: string, x: number, y: number): Promise<readonly number[]> {
  const { data, info } = await sharp(join(folder, src)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const from = (y * info.width + x) * info.channels;
  return [...data.subarray(from, from + 4)];
}

describe('the icons of the manifest', () => {
  it('are as large as they say, in both sizes that browsers ask for, cut and uncut', async () => {
    expect(icons.map(({ sizes, purpose }) => `${purpose} ${sizes}`).sort()).toEqual([
      'any 192x192',
      'any 512x512',
      'maskable 192x192',
      'maskable 512x512',
    ]);
    for (const { src, sizes } of icons) {
      const { width, height, format } = await sharp(join(folder, src)).metadata();
      expect(`${format} ${width}x${height}`).toBe(`png ${sizes}`);
    }
  });

  it('have the mark in their middle; where the system cuts, there is nothing of it', async () => {
    for (const { src, sizes, purpose } of icons) {
      const side = Number.parseInt(sizes, 10);
      const middle = await pixel(src, Math.round(side / 2), Math.round(side * 0.3));
      expect(middle, src).toEqual([15, 118, 110, 255]);
      if (purpose === 'any') expect((await pixel(src, 0, 0))[3]).toBe(0);
      // Outside of the circle that every mask leaves: 40 % of the side around the middle.
      else
        for (const at of [0.08, 0.2]) {
          expect(await pixel(src, Math.round(side * at), Math.round(side * at))).toEqual([255, 0, 0, 255]);
        }
    }
  });
});
