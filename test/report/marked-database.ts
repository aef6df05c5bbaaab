import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What every secret holds, and nothing else in any database here. */
export const MARK = 'S3CRET';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
  readonly hidden: number;
}

/**
 * The same database with a secret in everything that is a row: every value of every table that `isBooks` does not name is one,
 * each table has a row more, and a column and a table that nobody asked for have secret defaults. `secrets`: how many values
 * hold one now.
 */
export function marked(
  database: Uint8Array,
  isBooks: (table: string) => boolean,
): { readonly bytes: Uint8Array; readonly secrets: number } {
  const folder = mkdtempSync(join(tmpdir(), 'schema-clinic-'));
  const path = join(folder, 'marked.sqlite');
  try {
    writeFileSync(path, database);
    const opened = new DatabaseSync(path, { enableForeignKeyConstraints: false });
    // What a table refuses, such as JSON that is none, is no reason to leave it without a secret.
    opened.exec('PRAGMA ignore_check_constraints = ON; PRAGMA recursive_triggers = OFF;');
    const tables = namesOf(opened, 'table').filter((table) => !isBooks(table));
    for (const trigger of namesOf(opened, 'trigger')) opened.exec(`DROP TRIGGER ${quoted(trigger)}`);
    for (const table of tables) markTable(opened, table);
    opened.exec(`CREATE TABLE of_mine (a TEXT DEFAULT '${MARK}', b TEXT CHECK (b <> '${MARK}'));
      INSERT INTO of_mine (b) VALUES ('${MARK} b');`);
    const [first] = tables;
    if (first !== undefined) opened.exec(`ALTER TABLE ${quoted(first)} ADD COLUMN mine TEXT DEFAULT '${MARK} default'`);
    const secrets = tables.reduce((sum, table) => sum + secretsIn(opened, table), 0);
    opened.close();
    return { bytes: Uint8Array.from(readFileSync(path)), secrets };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function markTable(database: DatabaseSync, table: string): void {
  const columns = columnsOf(database, table);
  for (const [at, { name }] of columns.entries()) {
    database.exec(`UPDATE OR IGNORE ${quoted(table)} SET ${quoted(name)} = '${MARK} ${at} ' || ${quoted(name)}`);
  }
  if (columns.length === 0) return;
  const values = columns.map((_, at) => `'${MARK} new ${at}'`);
  database.exec(
    `INSERT OR IGNORE INTO ${quoted(table)} (${columns.map(({ name }) => quoted(name)).join()}) VALUES (${values.join()})`,
  );
}

/** Columns that take a text: not the number of a row, and nothing that SQLite works out by itself. */
function columnsOf(database: DatabaseSync, table: string): readonly Column[] {
  const columns = database.prepare(`PRAGMA table_xinfo(${quoted(table)})`).all() as unknown as readonly Column[];
  return columns.filter(({ type, pk, hidden }) => hidden === 0 && !(pk > 0 && /int/i.test(type)));
}

function secretsIn(database: DatabaseSync, table: string): number {
  const count = (column: string) =>
    Number(
      database.prepare(`SELECT count(*) AS n FROM ${quoted(table)} WHERE ${quoted(column)} LIKE '%${MARK}%'`).get()?.[
        'n'
      ],
    );
  return columnsOf(database, table).reduce((sum, { name }) => sum + count(name), 0);
}

function namesOf(database: DatabaseSync, type: 'table' | 'trigger'): readonly string[] {
  // What an index for words keeps in tables of its own is written by it alone.
  const rows = database
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = ? AND name NOT LIKE 'sqlite%'
        AND name NOT IN (SELECT name FROM pragma_table_list WHERE type IN ('shadow', 'virtual'))`,
    )
    .all(type);
  return rows.map(({ name }) => String(name));
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
