import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kept, KeptFile } from './kept.ts';
import { VERSION_PARAMETER } from './names.ts';
import { withoutStamp } from './stamp.ts';

/** Where Astro puts what has a hash of its content in its name. */
const HASHED = '_astro';

/** Data that the pages fetch under addresses that do not change. */
const DATA = ['knowledge.json', 'pages.json'];

/** What else every page asks for. */
const OTHERS = ['favicon.svg'];

/** Scripts, styles and SQLite, and the fonts of the Latin alphabet; other fonts are kept once they were read with. */
const NEEDED = /\.(js|css|wasm)$|-latin-(?!ext).*\.woff2$/;

/** One file of the site and its content, pages without their stamp. */
export interface SiteFile {
  /** Relative to the folder of the site, with `/`. */
  readonly path: string;
  readonly bytes: Buffer;
}

/**
 * The files that must always be there offline. `routes` begin and end with `/`.
 * Throws where the site lacks one: it would be missed only when it is too late.
 */
export async function collectFiles(folder: string, routes: readonly string[]): Promise<readonly SiteFile[]> {
  const hashed = (await readdir(join(folder, HASHED), { recursive: true }))
    .map((name) => `${HASHED}/${name.replaceAll('\\', '/')}`)
    .filter((path) => NEEDED.test(path));
  const pages = routes.map((route) => `${route.slice(1)}index.html`);
  const paths = [...pages, ...DATA, ...OTHERS, ...hashed.sort()];
  return Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(join(folder, path)).catch(() => {
        throw new Error(`offline: ${path} must be there without a network, but the site has no such file`);
      });
      return { path, bytes: path.endsWith('.html') ? Buffer.from(withoutStamp(bytes.toString())) : bytes };
    }),
  );
}

/** The list for the service worker. */
export function keptOf(files: readonly SiteFile[]): Kept {
  const version = createHash('sha256')
    .update(JSON.stringify(files.map(({ path, bytes }) => [path, digest(bytes, 'hex')])))
    .digest('hex')
    .slice(0, 12);
  return { version, files: files.map((file) => keptFile(file, version)), data: DATA };
}

function keptFile({ path, bytes }: SiteFile, version: string): KeptFile {
  if (path.endsWith('index.html')) {
    // A page bears the version, so that it changes with every file.
    return { url: path.slice(0, -'index.html'.length) || './', revision: version, integrity: null };
  }
  const integrity = `sha256-${digest(bytes, 'base64')}`;
  if (DATA.includes(path)) return { url: `${path}?${VERSION_PARAMETER}=${version}`, revision: null, integrity };
  return { url: path, revision: path.startsWith(`${HASHED}/`) ? null : digest(bytes, 'hex'), integrity };
}

function digest(bytes: Buffer, encoding: 'hex' | 'base64'): string {
  return createHash('sha256').update(bytes).digest(encoding);
}
