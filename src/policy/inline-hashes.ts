import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Astro writes the policy of every route but leaves out scripts that are marked `is:inline`, of which
 * Starlight has some. All hashes are taken from the built HTML, so that an upgrade of Starlight
 * cannot break them unnoticed, and no route allows what it does not have.
 */
export function inlineHashes(): AstroIntegration {
  return {
    name: 'inline-hashes',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.html'));
        await Promise.all(
          files.map(async (name) => {
            const path = join(root, name);
            await writeFile(path, withOwnHashes(await readFile(path, 'utf8'), name));
          }),
        );
        logger.info(`inline scripts and styles of ${files.length} routes named in their policies`);
      },
    },
  };
}

/** An inline script that runs, rather than data. */
const SCRIPT = /<script(?![^>]*\ssrc=)(?![^>]*type="(?!module|text\/javascript))[^>]*>(.*?)<\/script>/gs;
const STYLE = /<style[^>]*>(.*?)<\/style>/gs;

/**
 * The same HTML, whose policy names the hashes of its own inline scripts and styles and no others: Astro names those of the
 * whole site, also of what became files. Throws where there is no policy to name them in.
 */
export function withOwnHashes(html: string, name: string): string {
  const withScripts = named(html, name, 'script-src', hashesOf(html, SCRIPT));
  return named(withScripts, name, 'style-src', hashesOf(html, STYLE));
}

function named(html: string, name: string, directive: string, hashes: readonly string[]): string {
  const policy = new RegExp(`(<meta http-equiv="content-security-policy" content="[^"]*${directive} )([^;"]*)`, 'i');
  if (!policy.test(html)) {
    throw new Error(`${name}: there is no policy with a ${directive} to name ${hashes.length} hashes in`);
  }
  return html.replace(policy, (_, before: string, sources: string) => {
    const others = sources.split(/\s+/).filter((source) => source !== '' && !source.startsWith("'sha"));
    return before + [...others, ...hashes].join(' ');
  });
}

function hashesOf(html: string, inline: RegExp): readonly string[] {
  const texts = [...html.matchAll(inline)].map(([, text = '']) => text);
  return [...new Set(texts)].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}
