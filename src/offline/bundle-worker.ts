import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Kept } from './kept.ts';

/** Writes the service worker, one script that asks for no other, to `sw.js` at the root of the site. */
export async function bundleWorker(folder: string, kept: Kept): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL('./service-worker.ts', import.meta.url))],
    outfile: join(folder, 'sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    // Workbox asks for its environment in order to leave out what it prints.
    define: { KEPT: JSON.stringify(kept), 'process.env.NODE_ENV': '"production"' },
    banner: { js: '/*! With Workbox, (c) Google LLC, MIT licence: https://github.com/GoogleChrome/workbox */' },
    legalComments: 'none',
    logLevel: 'warning',
  });
}
