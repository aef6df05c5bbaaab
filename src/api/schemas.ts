import { z } from 'astro/zod';
import { catalogueJsonSchema } from '../knowledge/catalogue-record.ts';
import { appsShape } from './app-answer.ts';
import { incidentShape, incidentsShape } from './incident-answer.ts';
import { indexShape } from './index-answer.ts';
import { messagesShape } from './message-answer.ts';
import { addressAt, type Place } from './place.ts';
import { signaturesShape } from './signature-answer.ts';
import { toolsShape } from './tool-answer.ts';

/** Where this version of the API lies. */
export const API = '/api/v1/';

const SHAPES = {
  index: ['Every file, with the day of its last check, its hash and its schema', indexShape],
  incidents: ['All incidents', incidentsShape],
  incident: ['One incident', incidentShape],
  apps: ['Apps: where their databases lie, and how they are recognised', appsShape],
  tools: ['Migration tools: how they keep their books, and what they leave when they die', toolsShape],
  messages: ['Error messages, each with the page that answers it', messagesShape],
  signatures: ['Signatures: known failures, declared as data', signaturesShape],
} as const;

/** The type of what a schema describes. */
export type AnswerOf<Name extends keyof typeof SHAPES> = z.infer<(typeof SHAPES)[Name][1]>;

export type SchemaName = keyof typeof SHAPES | 'catalogue';

export const SCHEMA_NAMES = [...(Object.keys(SHAPES) as (keyof typeof SHAPES)[]), 'catalogue'] as const;

/** Where a schema lies, below this version of the API. */
export function schemaFile(name: SchemaName): string {
  return `schemas/${name}.json`;
}

/** A schema as a JSON Schema document, made of the same source as the type of the answer. */
export function jsonSchema(name: SchemaName, place: Place): object {
  const $id = addressAt(place, API + schemaFile(name));
  if (name === 'catalogue') return { $id, ...(catalogueJsonSchema() as object) };
  const [title, shape] = SHAPES[name];
  return { $id, title, ...z.toJSONSchema(shape) };
}

/** What a file of a schema holds, in a few words. */
export function titleOf(name: keyof typeof SHAPES): string {
  return SHAPES[name][0];
}
