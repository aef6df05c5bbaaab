import type { Connection, QueryFailed } from '../sqlite/index.ts';

/** Names of the tables that have rows of their own in the file: views and virtual tables do not. */
export function checkedTables(connection: Connection): readonly string[] | QueryFailed {
  const tables = connection.query(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
  );
  return tables.kind === 'failed' ? tables : tables.rows.map(([name]) => String(name));
}

/** What is said of a table that a check did not get through; `null` where the failure is not the table's. */
export function failureOf(table: string, { why, message }: QueryFailed): string | null {
  switch (why) {
    case 'statement':
      return `could not check table ${table}: ${message}`;
    case 'malformed':
      return `SQLite did not get through table ${table}: ${message}`;
    case 'budget':
    case 'medium':
    case 'memory':
    case 'engine':
      return null;
  }
}
