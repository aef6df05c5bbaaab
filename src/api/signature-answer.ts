import { z } from 'astro/zod';
import type { KnownSignature } from '../diagnosis/index.ts';
import { conditionShape } from './condition-shape.ts';
import type { Content } from './content.ts';

const signatureShape = z.object({
  id: z.string().describe('<app>/<failure>, or any/<failure>'),
  app: z.string().nullable().describe('id of the app that it belongs to; null for any app'),
  title: z.string().describe('what is wrong, in a few words'),
  when: conditionShape.describe('what must be so'),
  says: z.object({
    confirmed: z.string().describe('what happened, or what will'),
    possible: z.string().describe('the same where it also depends on something that nobody said'),
    first: z.string().describe('what to do first'),
    never: z.string().describe('what not to do'),
  }),
  withoutRecognition: z.boolean().describe('also judged on a file in which no app was recognised'),
  explains: z.array(z.string()).describe('ids of signatures of any app whose finding this one accounts for'),
  incidents: z.array(z.string()).describe('ids of the writeups that explain it'),
  page: z
    .string()
    .nullable()
    .describe('id of the page of the error message that says more, for a signature of any app'),
  pageOf: z
    .record(z.string(), z.string())
    .describe('the same by migration tool, where one has a page of its own for it'),
});

export const signaturesShape = z.object({ signatures: z.array(signatureShape).describe('in the order of their ids') });

export type SignatureAnswer = z.infer<typeof signatureShape>;

export function signatureAnswer(signature: KnownSignature, { incidents }: Content): SignatureAnswer {
  const { id, app, title, when, says, withoutRecognition = false, explains = [], page = null, pageOf = {} } = signature;
  return {
    id,
    app,
    title,
    when,
    says,
    withoutRecognition,
    explains: [...explains],
    incidents: incidents.filter(({ data }) => data.signatures.includes(id)).map((incident) => incident.id),
    page,
    pageOf,
  };
}
