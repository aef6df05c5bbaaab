import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleWorker } from './bundle-worker.ts';
import { collectFiles, keptOf } from './collect-kept.ts';
import { withStamp } from './stamp.ts';
import { type Look, writeManifest } from './web-manifest.ts';

/** More than this, in bytes as most hosts send them, is not loaded for somebody who asked for one page. */
const MOST_BYTES = 1.5 * 1024 * 1024;

/** What is kept, and of what it is made. */
export interface OfflineOptions extends Look {
  /** Routes that are always there offline; the one that ends in `/offline/` is shown for what is not. */
  readonly routes: readonly string[];
  /** The path of the root of the site, with `/` at both ends. */
  readonly base: string;
}

/** What the first visit loads in the background, in bytes. */
export interface OfflineFigures {
  readonly version: string;
  readonly files: number;
  readonly bytes: number;
  /** As most hosts send it. */
  readonly bytesAsGzip: number;
}

/**
 * Makes a built site work without a network: writes its service worker, its manifest and icons, and stamps its pages.
 * Doing it again gives the same. Throws where what is kept grew beyond what may be loaded unasked.
 */
export async function makeOffline(folder: string, options: OfflineOptions): Promise<OfflineFigures> {
  const files = await collectFiles(folder, options.routes);
  const kept = keptOf(files);
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  const bytesAsGzip = files.reduce((sum, file) => sum + gzipSync(file.bytes).length, 0);
  if (bytesAsGzip > MOST_BYTES) {
    throw new Error(`offline: ${bytesAsGzip} bytes of gzip would be kept, and ${MOST_BYTES} is the most`);
  }
  const pages = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html'));
  await Promise.all([
    bundleWorker(folder, kept),
    writeManifest(folder, join(folder, 'favicon.svg'), options),
    ...pages.map(async (name) => {
      const path = join(folder, name);
      await writeFile(path, withStamp(await readFile(path, 'utf8'), kept.version, options.base));
    }),
  ]);
  return { version: kept.version, files: files.length, bytes, bytesAsGzip };
}
