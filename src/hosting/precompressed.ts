import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';

/** Bytes below which a smaller file saves nothing worth a file of its own. */
const SMALLEST = 1400;

/** What all visitors load is pressed as hard as it goes; there are too many pages for that. */
const [FILE, PAGE] = [/^(_astro\/.*\.(js|css|wasm)|[a-z]+\.json)$/, /\.html$/];
const PAGE_QUALITY = 7;

const [gzipped, brotlied] = [promisify(gzip), promisify(brotliCompress)];

/**
 * Puts a `.br` and a `.gz` beside each page and each large file, for hosts that serve these (Caddy's `precompressed`,
 * nginx's `gzip_static`): no host takes the time to press the engine so hard on every visit.
 */
export function precompressed(): AstroIntegration {
  return {
    name: 'precompressed',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const names = (await readdir(root, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
        const pressed = await Promise.all(
          names.flatMap((name) => {
            const quality = FILE.test(name) ? constants.BROTLI_MAX_QUALITY : PAGE.test(name) ? PAGE_QUALITY : null;
            return quality === null ? [] : [press(join(root, name), quality)];
          }),
        );
        logger.info(`${pressed.filter(Boolean).length} files pressed`);
      },
    },
  };
}

/** Writes both beside a file, and says whether it was large enough for that. `quality`: of Brotli, 0 to 11. */
async function press(path: string, quality: number): Promise<boolean> {
  const bytes = await readFile(path);
  if (bytes.length < SMALLEST) return false;
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, Z_BEST_COMPRESSION } = constants;
  const brotli = { params: { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_SIZE_HINT]: bytes.length } };
  await Promise.all([
    brotlied(bytes, brotli).then((pressed) => writeFile(`${path}.br`, pressed)),
    gzipped(bytes, { level: Z_BEST_COMPRESSION }).then((pressed) => writeFile(`${path}.gz`, pressed)),
  ]);
  return true;
}
