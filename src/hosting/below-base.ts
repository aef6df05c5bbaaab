import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Lets the site lie below a path of its host, as it does on GitHub Pages: prose and pages name addresses from the root of
 * the site, `/errors/`, and here they become addresses of the host, `/schema-clinic/errors/`.
 */
export function belowBase(base: string): AstroIntegration {
  return {
    name: 'below-base',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        if (base === '/') return;
        const root = fileURLToPath(dir);
        const files = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.html'));
        await Promise.all(
          files.map(async (name) => {
            const path = join(root, name);
            await writeFile(path, linksBelow(base, await readFile(path, 'utf8')));
          }),
        );
      },
    },
  };
}

/** The same HTML with every address that begins at the root of the host below `base`, unless it lies there already. */
export function linksBelow(base: string, html: string): string {
  return html.replace(
    /(<[a-z][^>]*?\s(?:href|src|action)=")(\/(?!\/)[^"]*)/g,
    (whole, before: string, address: string) =>
      address.startsWith(base) || `${address}/` === base ? whole : `${before}${base}${address.slice(1)}`,
  );
}
