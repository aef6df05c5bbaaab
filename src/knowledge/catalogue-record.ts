import { z } from 'astro/zod';
import { type CatalogueFile, folded, unfolded } from '../catalogue/catalogue-file.ts';
import { messageOf } from './message-of.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2024-04-03, or null');
const ids = z.record(z.string(), z.union([z.literal(true), z.null()]));
const lines = z.record(z.string(), z.union([z.string(), z.null()]));
const tablePatch = z.strictObject({ columns: lines.exactOptional(), indexes: lines.exactOptional() });

/** The shape of content/apps/<app>/catalogue.json. Published as a JSON Schema. */
const catalogueShape = z.strictObject({
  app: z.string().describe('id of the app'),
  tool: z.string().describe('id of its migration tool'),
  states: z
    .array(
      z.strictObject({
        releases: z
          .record(z.string(), day.nullable())
          .describe('releases that end here, the oldest first, each with the day of its publication'),
        heads: z
          .union([z.enum(['none', 'random']), ids])
          .describe(
            'where the history ends: a merge patch of a set of ids, to that of the last state that has one; "none": no history is kept; "random": its ids are made on the machine',
          ),
        optional: z.array(z.string()).describe('heads of parts that only some installations switch on').exactOptional(),
        migrations: ids
          .describe('every migration of the history, as a merge patch; left out where these are the heads')
          .exactOptional(),
        schema: z
          .strictObject({
            tables: z.record(z.string(), z.union([tablePatch, z.null()])).exactOptional(),
            triggers: lines.describe('name → table').exactOptional(),
            views: ids.exactOptional(),
          })
          .describe('merge patch to the last schema before; left out where no database was read')
          .exactOptional(),
      }),
    )
    .describe('the oldest first'),
}) satisfies z.ZodType<CatalogueFile>;

/** The shape as a JSON Schema document. */
export function catalogueJsonSchema(): unknown {
  return {
    title: 'Catalogue of an app: which release leaves which history and schema',
    description: 'Merge patches are those of RFC 7396.',
    ...z.toJSONSchema(catalogueShape),
  };
}

/** The app that a catalogue must be of, as its page says. */
export interface Of {
  readonly app: string;
  readonly tool: string | undefined;
}

/**
 * Reads the text of a catalogue's file. Throws with the file and the field named where it is not as `npm run record`
 * writes it.
 */
export function catalogueIn(text: string, file: string, of: Of): CatalogueFile {
  const read = catalogueShape.safeParse(jsonIn(text, file));
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => `  ${path.join('.') || '(top)'}: ${message}`);
    throw new Error(`${file}: the catalogue is not as expected\n${faults.join('\n')}`);
  }
  const catalogue: CatalogueFile = read.data;
  for (const field of ['app', 'tool'] as const) {
    if (catalogue[field] !== of[field])
      throw new Error(
        `${file}: ${field}: "${catalogue[field]}", and content/apps/${of.app}/index.mdx says "${of[field]}"`,
      );
  }
  if (catalogueText(folded(unfolded(catalogue))) !== text)
    throw new Error(`${file}: it is not as \`npm run record\` writes it; record it instead of editing it`);
  return catalogue;
}

/** The text of a catalogue's file: a fact per line. */
export function catalogueText(catalogue: CatalogueFile): string {
  return `${JSON.stringify(catalogue, null, 2)}\n`;
}

function jsonIn(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    throw new Error(`${file}: it cannot be read as JSON: ${messageOf(thrown)}`);
  }
}
