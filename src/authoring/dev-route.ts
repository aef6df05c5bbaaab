import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';

/**
 * What `npm run dev` has and the site has not: the route `/dev/effect/`, on which the effect of a signature is seen while
 * it is written; and, after every save below content/ and src/signatures/, the words with which the build would stop.
 */
export function effectRoute(): AstroIntegration {
  return {
    name: 'effect-route',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        injectRoute({
          pattern: '/dev/effect/[...signature]',
          entrypoint: new URL('./EffectPage.astro', import.meta.url),
        });
      },
      'astro:server:setup': ({ server, logger }) => {
        const { root } = server.config;
        const watched = [join(root, 'src/signatures'), join(root, 'content')];
        server.watcher.add(watched);
        server.watcher.on('all', (_, path) => {
          if (!watched.some((folder) => path.startsWith(folder))) return;
          loadKnowledge(root, 'edited').then(
            () => {},
            (thrown: Error) => logger.error(`The build would stop:\n${thrown.message}`),
          );
          server.environments['client']?.hot.send({ type: 'full-reload', path: '*' });
        });
        logger.info('the effect of signatures: /dev/effect/');
      },
    },
  };
}
