import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { makeOffline, type OfflineOptions } from './make-offline.ts';

/**
 * Makes the built site installable, and keeps the diagnoser, the search and what was read for when there is no
 * network. Stands last among the integrations: what it keeps must be as it will be served.
 */
export function offline(options: Omit<OfflineOptions, 'base'>): AstroIntegration {
  let base = '/';
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { version, files, bytes, bytesAsGzip } = await makeOffline(fileURLToPath(dir), { ...options, base });
        const kilobytes = (count: number) => `${Math.round(count / 1024)} KiB`;
        logger.info(
          `version ${version}: ${files} files, ${kilobytes(bytes)}, sent as ${kilobytes(bytesAsGzip)} of gzip`,
        );
      },
    },
  };
}
