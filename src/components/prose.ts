import { Aside, Steps, TabItem, Tabs } from '@astrojs/starlight/components';
import Sources from './Sources.astro';

/** What writers use in MDX by name, without importing it. */
export const prose = { Aside, Steps, Tabs, TabItem, Sources };
