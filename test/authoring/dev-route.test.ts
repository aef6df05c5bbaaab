import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { effectRoute } from '../../src/authoring/dev-route.ts';

/** The routes that are added for a command. */
function injectedFor(command: 'dev' | 'build' | 'preview' | 'sync') {
  const routes: { pattern: string; entrypoint: string | URL }[] = [];
  const setup = effectRoute().hooks['astro:config:setup'] as (options: object) => void;
  setup({ command, injectRoute: (route: (typeof routes)[number]) => routes.push(route) });
  return routes;
}

it('the route is there while the site is written, and nowhere else', () => {
  expect(injectedFor('dev').map(({ pattern }) => pattern)).toEqual(['/dev/effect/[...signature]']);
  for (const command of ['build', 'preview', 'sync'] as const) expect(injectedFor(command)).toEqual([]);
});

it('leads to a page that exists', () => {
  for (const { entrypoint } of injectedFor('dev')) expect(existsSync(fileURLToPath(entrypoint))).toBe(true);
});
