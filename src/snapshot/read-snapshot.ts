import { type History, type MigrationTool, migrationTools } from '../migration-tools/index.ts';
import { type Connection, type Image, pageMetTwice, type Row, type Unreadable } from '../sqlite/index.ts';
import { foldName } from './fold-name.ts';
import { imageCaveats } from './image-caveats.ts';
import { readSchema } from './read-schema.ts';
import { type ReasonNotToRead, reasonNotToRead } from './reason-not-to-read.ts';
import type { Gap, Snapshot, Table } from './snapshot.ts';

/** Bytes that schema and histories may take from the file: enough for some 10,000 tables, whatever the file's size. */
const SCHEMA_BUDGET = 32 * 1024 * 1024;

/**
 * Reads schema and migration histories, and no row besides the migration tools' own.
 * Answers `Unreadable` only where SQLite cannot read the schema at all; anything less is a gap.
 */
export function readSnapshot(image: Image, connection: Connection): Snapshot | Unreadable {
  image.bytes.allow(SCHEMA_BUDGET);
  const page = pageMetTwice(image, 1);
  if (page !== null) return { kind: 'malformed', message: `page ${page} stands in the tree of the schema twice` };
  const schema = readSchema(connection);
  if ('kind' in schema) return schema;
  const gaps: Gap[] = [...schema.gaps];
  const histories = migrationTools.flatMap((tool) => {
    const table = bookkeepingTable(tool, schema.tables);
    return table === undefined
      ? []
      : readHistory(tool, table.name, reasonNotToRead(tool.sql, schema, image, connection), connection, gaps);
  });
  return {
    header: image.header,
    tables: schema.tables,
    views: schema.views,
    triggers: schema.triggers,
    histories,
    caveats: imageCaveats(image),
    gaps,
  };
}

function bookkeepingTable(tool: MigrationTool, tables: readonly Table[]): Table | undefined {
  return tables.find(
    (table) =>
      foldName(table.name) === tool.bookkeeping.table &&
      tool.bookkeeping.columns.every((name) => table.columns.some((column) => foldName(column.name) === name)),
  );
}

function readHistory(
  tool: MigrationTool,
  table: string,
  reason: ReasonNotToRead | null,
  connection: Connection,
  gaps: Gap[],
): History[] {
  const result = reason === null ? connection.query(tool.sql) : { kind: 'failed' as const, ...reason };
  if (result.kind === 'failed') {
    gaps.push({ what: 'history', of: tool.id, message: result.message });
    return [];
  }
  return [{ tool: tool.id, table, ...tool.history(result.rows as readonly Row[]) }];
}
