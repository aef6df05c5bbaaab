import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeOffline } from '../../src/offline/make-offline.ts';
import { withOwnHashes } from '../../src/policy/inline-hashes.ts';
import { LANGUAGES, routeIn } from '../../src/words/languages.ts';
import { SITE } from './built-site.ts';
import { serve } from './static-server.ts';

/** The built site at an origin of its own, where it can be slow, be replaced by another version, and be gone. */
export interface SiteCopy {
  readonly origin: string;
  /** Method and whole address of every request, in order. */
  readonly received: string[];
  /** What the same requests said of where they come from. */
  readonly referrers: string[];
  /** Milliseconds before each answer. */
  delay: number;
  /** Whether every answer is 503, as of a host that is being worked on. */
  isBroken: boolean;
  /** Puts another version in its place at once: every hashed file has another name, and the old names are gone. */
  update(): Promise<void>;
  /** Ends connections and takes none any more: for the browser, the network is gone. */
  goAway(): Promise<void>;
  remove(): Promise<void>;
}

/** What the first page says in the version that comes after `update`. */
export const NEW_WORDS = 'Words of the new version';

export async function copySite(): Promise<SiteCopy> {
  const received: string[] = [];
  const referrers: string[] = [];
  let files = await serve(SITE);
  let folder: string | null = null;
  const front = createServer((request, response) => {
    received.push(`${request.method} ${request.url}`);
    referrers.push(request.headers.referer ?? '');
    setTimeout(async () => {
      if (copy.isBroken) {
        response.writeHead(503).end();
        return;
      }
      const answer = await fetch(files.origin + request.url).catch(() => null);
      // Nobody waits for it any more.
      if (answer === null) {
        response.destroy();
        return;
      }
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
      response.end(Buffer.from(await answer.arrayBuffer()));
    }, copy.delay);
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  const copy: SiteCopy = {
    origin: `http://127.0.0.1:${(front.address() as AddressInfo).port}`,
    received,
    referrers,
    delay: 0,
    isBroken: false,
    async update() {
      folder = await nextVersion();
      const old = files;
      files = await serve(folder);
      await old.close();
    },
    goAway: () =>
      new Promise<void>((resolve) => {
        front.close(() => resolve());
        front.closeAllConnections();
      }),
    async remove() {
      await copy.goAway();
      await files.close();
      if (folder !== null) await rm(folder, { recursive: true });
    },
  };
  return copy;
}

/** Makes another version of the built site, and says where. */
async function nextVersion(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  await cp(SITE, folder, { recursive: true });
  const all = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
  const hashed = all.filter((name) => /^_astro\/.*\.(js|css)$/.test(name)).map((name) => name.slice('_astro/'.length));
  const renamed = hashed.map((name) => [name, name.replace(/(?<=[.-])[\w-]{5,8}(?=\.\w+$)/, reversed)] as const);
  for (const name of all.filter((path) => /\.(html|js|css|json)$/.test(path) && path !== 'sw.js')) {
    const path = join(folder, name);
    const text = await readFile(path, 'utf8');
    const next = renamed.reduce((so, [old, now]) => so.replaceAll(old, now), text);
    const words = name === 'index.html' ? next.replace(/<h1[^>]*>/, `$&${NEW_WORDS} `) : next;
    await writeFile(path, name.endsWith('.html') ? withOwnHashes(words, name) : words);
  }
  for (const [old, now] of renamed) await rename(join(folder, '_astro', old), join(folder, '_astro', now));
  await makeOffline(folder, {
    name: 'Next',
    shortName: 'Next',
    description: 'Next',
    theme: '#000000',
    background: '#ffffff',
    routes: ['/', '/diagnose/', '/search/', '/offline/'].flatMap((route) =>
      LANGUAGES.map(({ tag }) => routeIn(tag, route)),
    ),
    base: '/',
  });
  return folder;
}

/** Another hash of the same length. */
function reversed(hash: string): string {
  return [...hash].reverse().join('');
}
