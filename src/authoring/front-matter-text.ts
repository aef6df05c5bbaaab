import type { z } from 'astro/zod';
import { parse } from 'yaml';
import { fieldFaults } from '../knowledge/field-faults.ts';

/** A value of front matter: what YAML and JSON both have. */
export type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value };

/**
 * A page with its front matter, as the pages of content/ are written: a key per line, texts in quotes where they need
 * them. Throws with the fields named that are not as the shape wants them.
 */
export function pageText(shape: z.ZodType, record: Readonly<Record<string, Value>>, body: string): string {
  const yaml = Object.entries(record)
    .map(([key, value]) => `${key}:${blockText(value, '')}`)
    .join('\n');
  const faults = fieldFaults(shape, parse(yaml));
  if (faults.length > 0) throw new Error(faults.join('\n  '));
  return `---\n${yaml}\n---\n\n${body.trim()}\n`;
}

/** Lists of mappings take a line per field; all else stands in one. */
function blockText(value: Value, indent: string): string {
  if (isList(value)) {
    if (!value.some((item) => typeof item === 'object')) return ` [${value.map(flowText).join(', ')}]`;
    return value
      .map((item) => {
        const fields = Object.entries(item).map(([key, field]) => `${key}:${blockText(field, `${indent}    `)}`);
        return `\n${indent}  - ${fields.join(`\n${indent}    `)}`;
      })
      .join('');
  }
  if (typeof value !== 'object') return ` ${flowText(value)}`;
  const fields = Object.entries(value);
  if (fields.length === 0) return ' {}';
  return fields.map(([key, field]) => `\n${indent}  ${key}:${blockText(field, `${indent}  `)}`).join('');
}

/** Plain where YAML reads the same back, and no reader can take it for anything else. */
function flowText(value: Value): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  const plain = /^[\w][\w./@:-]*$/.test(value) && parse(value) === value;
  return plain ? value : JSON.stringify(value);
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
