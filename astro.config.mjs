import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { inlineScriptHashes } from './src/policy/inline-script-hashes.ts';

/** Where the site will be found: browsers want the whole address of a search that they offer. */
const site = process.env.SITE ?? 'http://localhost:4321';

export default defineConfig({
  site,
  outDir: './dist/site',
  cacheDir: './node_modules/.cache/astro',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // Nothing is fetched that was not asked for; and behind the airlock it would be refused anyway.
  prefetch: false,
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
      components: { Search: './src/components/SearchDialog.astro' },
      customCss: ['./src/styles/clinic.css', './src/styles/search.css'],
      head: [
        {
          tag: 'link',
          attrs: {
            rel: 'search',
            type: 'application/opensearchdescription+xml',
            title: 'Schema Clinic',
            href: '/opensearch.xml',
          },
        },
      ],
      sidebar: [
        { label: 'Diagnose a file', link: '/diagnose/' },
        { label: 'Search by message', link: '/search/' },
        { label: 'Incidents', link: '/incidents/' },
        { label: 'Apps', link: '/apps/' },
        { label: 'Error messages', link: '/errors/' },
        { label: 'What leaves your machine', link: '/privacy/' },
      ],
      expressiveCode: { styleOverrides: { borderRadius: '0.4rem' } },
      credits: false,
      disable404Route: true,
    }),
    mdx(),
    inlineScriptHashes(),
  ],
});
