import { z } from 'astro/zod';
import type { Book, MigrationTool } from '../migration-tools/migration-tool.ts';
import type { Content } from './content.ts';

const diesShape = z.object({
  kind: z
    .enum(['whole', 'whole-by-default', 'in-part', 'anywhere', 'unknown'])
    .describe(
      'whole: everything of it is rolled back; whole-by-default: unless it opts out of its transaction; in-part: some of it stays, at places that the tool decides; anywhere: every statement stays that was run before; unknown: the app decides',
    ),
  says: z.string(),
  source: z.url(),
}) satisfies z.ZodType<MigrationTool['dies']>;

const rebuildShape = z.object({
  name: z.string().describe('{table} is the name of the table; {digits} and {hex} vary'),
  unmistakable: z.boolean().describe('hardly anybody would call a table of their own so'),
  cutTo: z.int().describe('longer names are cut to so many characters').exactOptional(),
}) satisfies z.ZodType<MigrationTool['rebuilds'][number]>;

const bookShape = z.object({
  table: z.string().describe('its name in lower case, as a regular expression of ECMAScript'),
  columns: z.array(z.string()).describe('columns that it has in every form, in lower case'),
  lock: z
    .object({ table: z.string().nullable(), columns: z.array(z.string()) })
    .nullable()
    .describe(
      'the table in which a run notes that it is going on; its name is null where it depends on that of the book',
    ),
});

const toolShape = z.object({
  id: z.string(),
  name: z.string().describe('as its users call it'),
  books: z.array(bookShape).describe('tables that it keeps its history in, newest form first'),
  countsInHeader: z
    .boolean()
    .describe('it counts in user_version, https://www.sqlite.org/pragma.html#pragma_user_version'),
  traces: z.array(z.string()).describe('tables that are made beside the books'),
  dies: diesShape.describe('what is left on SQLite when a migration fails or is killed'),
  rebuilds: z.array(rebuildShape).describe('names that a rebuild of a table gives to the copy, left when it dies'),
  errors: z.array(z.string()).describe('ids of pages for messages that it prints'),
  apps: z.array(z.string()).describe('ids of apps that use it'),
});

export const toolsShape = z.object({ tools: z.array(toolShape).describe('in the order of their ids') });

export type ToolAnswer = z.infer<typeof toolShape>;

export function toolAnswer(tool: MigrationTool, { families, apps }: Content): ToolAnswer {
  const { id, name, books, countsInHeader = false, traces, dies, rebuilds } = tool;
  return {
    id,
    name,
    books: books.map(bookAnswer),
    countsInHeader,
    traces: [...(traces?.tables ?? [])],
    dies,
    rebuilds: [...rebuilds],
    errors: families.filter(({ data }) => data.from === id).map((family) => family.id),
    apps: apps.filter(({ data }) => data.tool === id).map((app) => app.id),
  };
}

function bookAnswer({ table: { source }, columns, lock }: Book): ToolAnswer['books'][number] {
  const name = /^\^(\w+)\$$/.exec(source)?.[1];
  return {
    table: source,
    columns: [...columns],
    lock:
      lock === undefined ? null : { table: name === undefined ? null : lock.table(name), columns: [...lock.columns] },
  };
}
