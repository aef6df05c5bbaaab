import { defineCollection } from 'astro:content';
import { docsSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { appFrontMatter, familyFrontMatter, incidentFrontMatter } from './knowledge/front-matter.ts';
import { translationFrontMatter } from './knowledge/translation-front-matter.ts';

export const collections = {
  incidents: defineCollection({
    loader: glob({ base: './content/incidents', pattern: '*.mdx' }),
    schema: incidentFrontMatter,
  }),
  errors: defineCollection({ loader: glob({ base: './content/errors', pattern: '*.mdx' }), schema: familyFrontMatter }),
  apps: defineCollection({
    loader: glob({
      base: './content/apps',
      pattern: '*/index.mdx',
      generateId: ({ entry }) => entry.replace(/\/index\.mdx$/, ''),
    }),
    schema: appFrontMatter,
  }),
  'zh-cn': defineCollection({
    loader: glob({
      base: './content/zh-cn',
      pattern: '*/*.mdx',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: translationFrontMatter,
  }),
  // Starlight wants its own collection; all our pages are typed ones.
  docs: defineCollection({ loader: async () => [], schema: docsSchema() }),
};
