import { answersOf } from './answers.ts';
import type { Content } from './content.ts';
import { type IndexAnswer, sizeAndHash } from './index-answer.ts';
import { addressAt, type Place } from './place.ts';
import { jsonSchema, SCHEMA_NAMES, schemaFile } from './schemas.ts';

/** A file as it is served. */
export interface PublishedFile {
  /** Below this version of the API. */
  readonly path: string;
  readonly text: string;
}

/** Every file of the API: the answers, their schemas, and an index with the hash of each. */
export async function publishedFiles(content: Content, place: Place): Promise<readonly PublishedFile[]> {
  const answers = answersOf(content, place).map(({ data, ...answer }) => ({ ...answer, text: JSON.stringify(data) }));
  const schemas = SCHEMA_NAMES.map((name) => ({
    path: schemaFile(name),
    text: JSON.stringify(jsonSchema(name, place)),
  }));
  const index: IndexAnswer = {
    title: 'Schema Clinic for machines',
    description:
      'What Schema Clinic knows, as files. Fields may be added to a file and to its schema; none is taken away, and none changes its meaning, below this path.',
    site: addressAt(place, '/'),
    files: await Promise.all(
      answers.map(async ({ path, title, schema, checked, text }) => {
        return { path, title, schema: schemaFile(schema), checked, ...(await sizeAndHash(text)) };
      }),
    ),
    schemas: await Promise.all(schemas.map(async ({ path, text }) => ({ path, ...(await sizeAndHash(text)) }))),
  };
  return [{ path: 'index.json', text: JSON.stringify(index) }, ...answers, ...schemas].map(({ path, text }) => {
    return { path, text };
  });
}
