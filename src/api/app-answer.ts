import { z } from 'astro/zod';
import { appFrontMatter } from '../knowledge/front-matter.ts';
import { type AppEntry, type Content, dayOf, routeOf } from './content.ts';
import { addressAt, type Place } from './place.ts';

const appShape = appFrontMatter.omit({ checked: true }).extend({
  id: z.string().describe('the last part of its address'),
  url: z.url().describe('its page'),
  incidents: z.array(z.string()).describe('ids of its incidents'),
  catalogue: z
    .string()
    .nullable()
    .describe('path of its catalogue below this version of the API, where one is recorded'),
  checked: z.iso.date().describe('the day on which its page was last checked'),
});

export const appsShape = z.object({ apps: z.array(appShape).describe('in the order of their ids') });

export type AppAnswer = z.infer<typeof appShape>;

/** Where the catalogue of an app lies, below this version of the API. */
export function catalogueFile(app: string): string {
  return `catalogue/${app}.json`;
}

export function appAnswer({ id, data }: AppEntry, { incidents, catalogues }: Content, place: Place): AppAnswer {
  return {
    id,
    url: addressAt(place, routeOf('apps', id)),
    ...data,
    incidents: incidents.filter((incident) => incident.data.app === id).map((incident) => incident.id),
    catalogue: catalogues.some(({ app }) => app === id) ? catalogueFile(id) : null,
    checked: dayOf(data.checked),
  };
}
