import { z } from 'astro/zod';
import { type Content, routeOf } from './content.ts';
import { addressAt, type Place } from './place.ts';

const messageShape = z.object({
  template: z
    .string()
    .describe(
      'the message as it is printed; {name} stands for one word, and neither case nor the amount of white space matters',
    ),
  certain: z.boolean().describe('this text alone says that it is this incident'),
  page: z.object({ kind: z.enum(['incident', 'error']), id: z.string(), url: z.url() }),
  app: z.string().nullable().describe('id of the app whose incident it is'),
  from: z
    .string()
    .nullable()
    .describe('who prints it, where the page says so: sqlite, shell, or the id of a migration tool'),
});

export const messagesShape = z.object({
  messages: z.array(messageShape).describe('of incidents first; a template stands once for every page that has it'),
});

export type MessageAnswer = z.infer<typeof messageShape>;

/** Every template of every page. */
export function messageAnswers({ incidents, families }: Content, place: Place): MessageAnswer[] {
  return [
    ...incidents.flatMap(({ id, data }) => {
      const page = { kind: 'incident' as const, id, url: addressAt(place, routeOf('incidents', id)) };
      return data.messages.map(({ template, certain }) => ({ template, certain, page, app: data.app, from: null }));
    }),
    ...families.flatMap(({ id, data }) => {
      const page = { kind: 'error' as const, id, url: addressAt(place, routeOf('errors', id)) };
      return data.messages.map(({ template }) => ({ template, certain: false, page, app: null, from: data.from }));
    }),
  ];
}
