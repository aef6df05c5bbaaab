import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { effectRoute } from './src/authoring/dev-route.ts';
import { cardHead } from './src/cards/card-head.ts';
import { belowBase } from './src/hosting/below-base.ts';
import { precompressed } from './src/hosting/precompressed.ts';
import { offline } from './src/offline/offline.ts';
import { inlineHashes } from './src/policy/inline-hashes.ts';
import { en } from './src/words/en.ts';
import { LANGUAGES, routeIn } from './src/words/languages.ts';
import { zhCn } from './src/words/zh-cn.ts';

/** Where the site will be found: browsers want the whole address of a search that they offer. */
const site = process.env.SITE ?? 'http://localhost:4321';

/** The path below which it lies, with a slash at both ends. */
const base = `/${process.env.BASE ?? ''}/`.replace(/\/{2,}/g, '/');

/** An entry of the sidebar, in every language. */
const entry = (key, link) => ({ label: en.nav[key], link, translations: { 'zh-CN': zhCn.nav[key] } });

export default defineConfig({
  site,
  base,
  outDir: './dist/site',
  cacheDir: './node_modules/.cache/astro',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // Nothing is fetched that was not asked for; and behind the airlock it would be refused anyway.
  prefetch: false,
  vite: {
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // What every route loads comes as one file: each file more costs its headers, and a round trip.
              codeSplitting: { groups: [{ name: 'shell', test: /\/src\/ui\/(search-dialog|register-offline)\.ts$/ }] },
            },
          },
        },
      },
    },
  },
  // Each waits for others now and then, such as for the picture of a card.
  build: { concurrency: 4 },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }] },
    },
  },
  integrations: [
    starlight({
      title: 'Schema Clinic',
      description:
        'What is wrong with your app’s database after an upgrade, read from the file itself, on your machine.',
      pagefind: false,
      components: {
        Search: './src/components/SearchDialog.astro',
        SiteTitle: './src/components/SiteTitle.astro',
        Footer: './src/components/Footer.astro',
      },
      customCss: ['./src/styles/clinic.css', './src/styles/search.css'],
      head: [
        // What was searched for stands in an address, and is nobody's affair.
        { tag: 'meta', attrs: { name: 'referrer', content: 'no-referrer' } },
        ...cardHead('site', 'Schema Clinic', { site: new URL(site), base }),
        {
          tag: 'link',
          attrs: { rel: 'alternate', type: 'application/rss+xml', title: 'Schema Clinic', href: `${base}feed.xml` },
        },
        {
          tag: 'link',
          attrs: {
            rel: 'search',
            type: 'application/opensearchdescription+xml',
            title: 'Schema Clinic',
            href: `${base}opensearch.xml`,
          },
        },
      ],
      locales: { root: { label: 'English', lang: 'en' }, 'zh-cn': { label: '简体中文', lang: 'zh-CN' } },
      sidebar: [
        entry('diagnose', '/diagnose/'),
        entry('search', '/search/'),
        entry('incidents', '/incidents/'),
        entry('apps', '/apps/'),
        entry('tools', '/tools/'),
        entry('errors', '/errors/'),
        entry('privacy', '/privacy/'),
      ],
      credits: false,
      disable404Route: true,
    }),
    mdx(),
    effectRoute(),
    belowBase(base),
    inlineHashes(),
    offline({
      name: 'Schema Clinic',
      shortName: 'Schema Clinic',
      description: en.home.description,
      theme: '#0f766e',
      background: '#ffffff',
      routes: ['/', '/diagnose/', '/search/', '/offline/'].flatMap((route) =>
        LANGUAGES.map(({ tag }) => routeIn(tag, route)),
      ),
    }),
    precompressed(),
  ],
});
