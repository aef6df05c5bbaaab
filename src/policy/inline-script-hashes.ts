import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Astro writes the policy of every route but leaves out scripts that are marked `is:inline`, of which
 * Starlight has some. Their hashes are taken from the built HTML, so that an upgrade of Starlight
 * cannot break them unnoticed.
 */
export function inlineScriptHashes(): AstroIntegration {
  return {
    name: 'inline-script-hashes',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.html'));
        await Promise.all(
          files.map(async (name) => {
            const path = join(root, name);
            await writeFile(path, withScriptHashes(await readFile(path, 'utf8'), name));
          }),
        );
        logger.info(`inline scripts of ${files.length} routes added to their policies`);
      },
    },
  };
}

/** The same HTML with the hash of every inline script in its policy. Throws where there is no policy to add to. */
export function withScriptHashes(html: string, name: string): string {
  const hashes = [...html.matchAll(/<script(?![^>]*\ssrc=)([^>]*)>(.*?)<\/script>/gs)]
    .filter(([, attributes]) => !/type="(?!module|text\/javascript)/.test(attributes ?? ''))
    .map(
      ([, , script]) =>
        `'sha256-${createHash('sha256')
          .update(script ?? '')
          .digest('base64')}'`,
    );
  const policy = /(<meta http-equiv="content-security-policy" content="[^"]*script-src )([^;"]*)/i;
  if (!policy.test(html))
    throw new Error(`${name}: there is no policy with a script-src to add ${hashes.length} hashes to`);
  return html.replace(policy, (_, before: string, sources: string) => {
    const missing = [...new Set(hashes)].filter((hash) => !sources.includes(hash));
    return before + [sources.trim(), ...missing].join(' ');
  });
}
