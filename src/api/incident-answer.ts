import { z } from 'astro/zod';
import { incidentFrontMatter } from '../knowledge/front-matter.ts';
import { affectedOf, affectedShape } from './affected.ts';
import { type Content, dayOf, type IncidentEntry, routeOf } from './content.ts';
import { addressAt, type Place } from './place.ts';

/** One incident: its front matter, and its ranges in the form of OSV. */
export const incidentShape = incidentFrontMatter.omit({ affected: true, checked: true }).extend({
  id: z.string().describe('the last part of its address'),
  url: z.url().describe('its writeup'),
  affected: z.array(affectedShape).describe('whom it concerns, by release'),
  unreleased: z
    .array(z.object({ note: z.string() }))
    .describe('affected builds that are no release: they have no number, and so no range under "affected"'),
  checked: z.iso.date().describe('the day on which the writeup was last checked'),
});

export const incidentsShape = z.object({ incidents: z.array(incidentShape).describe('in the order of their ids') });

export type IncidentAnswer = z.infer<typeof incidentShape>;

export function incidentAnswer(entry: IncidentEntry, { apps, catalogues }: Content, place: Place): IncidentAnswer {
  const { affected, checked, ...data } = entry.data;
  const app = apps.find(({ id }) => id === data.app);
  if (app === undefined) throw new Error(`content/incidents/${entry.id}.mdx: app: there is no app "${data.app}"`);
  const catalogue = catalogues.find((known) => known.app === data.app);
  const recorded = catalogue?.states.flatMap(({ releases }) => Object.keys(releases)) ?? [];
  return {
    id: entry.id,
    url: addressAt(place, routeOf('incidents', entry.id)),
    ...data,
    affected: affectedOf(entry, app, recorded),
    unreleased: affected.flatMap(({ releases, note }) => (releases === 'unreleased' ? [{ note }] : [])),
    checked: dayOf(checked),
  };
}
