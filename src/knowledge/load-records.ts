import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { z } from 'astro/zod';
import { parseDocument } from 'yaml';
import { fieldFaults } from './field-faults.ts';
import { messageOf } from './message-of.ts';

/** The front matter of a page, with where it stands. */
export interface ReadRecord<Data> {
  /** The name of the file, or of the folder where it is an index. */
  readonly id: string;
  /** Path below the folder of the project. */
  readonly file: string;
  readonly data: Data;
}

/**
 * Reads the front matter of every page below a folder of the project, and nothing beside it. Throws with all files and
 * fields named that are not as the shape wants them.
 */
export async function loadRecords<Shape extends z.ZodType>(
  root: string,
  folder: string,
  shape: Shape,
): Promise<readonly ReadRecord<z.infer<Shape>>[]> {
  const paths = await filesBelow(join(root, folder), '.mdx');
  return allOf(
    paths.map(async (path) => {
      const file = relative(root, path).replaceAll('\\', '/');
      const record = frontMatterOf(await readFile(path, 'utf8'), file);
      const faults = fieldFaults(shape, record);
      if (faults.length > 0) throw new Error([`${file}: the front matter is not as expected`, ...faults].join('\n  '));
      const id = basename(path) === 'index.mdx' ? basename(dirname(path)) : basename(path, '.mdx');
      return { id, file, data: shape.parse(record) };
    }),
  );
}

/** Waits for all, so that whoever wrote several wrong files reads of them at once. */
export async function allOf<Result>(reading: readonly Promise<Result>[]): Promise<Result[]> {
  const settled = await Promise.allSettled(reading);
  const failures = settled.flatMap((one) => (one.status === 'rejected' ? [messageOf(one.reason)] : []));
  if (failures.length > 0) throw new Error(failures.join('\n'));
  return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}

/** Files of that ending, in the order of their names; one that begins with "_" is a draft. */
export async function filesBelow(folder: string, ending: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending) && !entry.name.startsWith('_'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function frontMatterOf(text: string, file: string): unknown {
  const yaml = /^---\r?\n(.*?)\r?\n---/s.exec(text)?.[1];
  if (yaml === undefined) {
    const first = JSON.stringify(text.split('\n', 1)[0]?.slice(0, 80));
    throw new Error(
      `${file}: it has no front matter between two lines of "---"; found ${first} in the first line; expected "---", then fields, for example title: "GPUStack: duplicate column name", then "---" again`,
    );
  }
  const document = parseDocument(yaml);
  const [fault] = document.errors;
  if (fault === undefined) return document.toJS();
  // The first line of the file is the "---".
  const line = (fault.linePos?.[0].line ?? 0) + 1;
  const found = text.split('\n')[line - 1]?.trim() ?? '';
  throw new Error(
    `${file}: the front matter cannot be read as YAML, line ${line}: found ${found}; expected a key and a value, and quotes around a text that holds ": ", "#" or "{", for example title: "GPUStack: duplicate column name" (${fault.message.split('\n', 1)[0]?.replace(/ at line \d+, column \d+:$/, '')})`,
  );
}
