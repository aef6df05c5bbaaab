import { z } from 'astro/zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const bytes = z.int().describe('its size');

export const indexShape = z.object({
  title: z.string(),
  description: z.string(),
  site: z.url().describe('the site that people read'),
  files: z
    .array(
      z.object({
        path: z.string().describe('where it lies, from here'),
        title: z.string(),
        schema: z.string().describe('where its JSON Schema lies, from here'),
        checked: z.iso
          .date()
          .nullable()
          .describe('the last day on which something in it was checked; null where nothing in it has a date'),
        bytes,
        sha256,
      }),
    )
    .describe('every file of this version of the API but this one and the schemas'),
  schemas: z.array(z.object({ path: z.string().describe('where it lies, from here'), bytes, sha256 })),
});

export type IndexAnswer = z.infer<typeof indexShape>;

/** A text's size and hash as they are served, in UTF-8. */
export async function sizeAndHash(text: string): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const encoded = new TextEncoder().encode(text);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', encoded));
  return { bytes: encoded.length, sha256: [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('') };
}
