import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Shape } from '../catalogue/shape.ts';
import { foldName } from '../names/fold-name.ts';
import { quotedName } from '../names/quoted-name.ts';
import {
  type ColumnState,
  columnStateIn,
  indexesOver,
  type RecordedSchema,
  recordedSchemas,
  schemaOf,
  typeIn,
} from './column-states.ts';
import { type FaultyColumn, isHealthy, wordsOf } from './faulty-column.ts';

/** A script and what it is called, of a case that begins `at` a release, or makes all of its database. */
export interface CaseScript {
  readonly name: string;
  readonly at?: string;
  readonly database: string;
}

/** Three databases: with the fault, without it, and one that only looks like it. */
export interface Triple {
  readonly found: CaseScript;
  readonly healthy: CaseScript;
  readonly nearMiss: CaseScript;
  /** The releases on whose history it is a fault, as a range; `null` where it is one on any. */
  readonly range: string | null;
}

/** What may follow, the most telling first. Begins at a release; throws where that one is not healthy in this. */
export function triplesAt(faulty: FaultyColumn, release: string, catalogue: Catalogue): readonly Triple[] {
  const { table, column } = faulty;
  const { clause, own } = wordsOf(faulty);
  const here = healthySchema(faulty, release, catalogue);
  const at = `${catalogue.app}@${release}`;
  const schemas = recordedSchemas(catalogue);
  const state = (one: RecordedSchema) => columnStateIn(one.schema, table, column);
  // The nearest to the release: the one before it, else the one behind it.
  const [earlier, later] = halves(schemas, here.release);
  const other = [...earlier.toReversed(), ...later].find(
    (one) => state(one) !== 'no-table' && !isHealthy(state(one), faulty.fault),
  );
  const elsewhere: Triple = {
    found: { name: `a file of ${release} in which ${clause}`, at, database: spoilt(faulty, here.schema) },
    healthy: { name: `a healthy ${release}`, at, database: '' },
    nearMiss: { name: 'near miss: the same in another table', at, database: archiveSql(faulty) },
    range: null,
  };
  const range = rangeAround(
    schemas.map((one) => ({ release: one.release, isLike: isHealthy(state(one), faulty.fault) })),
    here.release,
  );
  if (other === undefined || range === null) return [elsewhere];
  const nearMiss = {
    name: `near miss: ${other.release}, ${own}`,
    at: `${catalogue.app}@${other.release}`,
    database: '',
  };
  return [{ ...elsewhere, nearMiss, range }, elsewhere];
}

/** Makes all of the tables: those that an app is recognised by, and the one at fault. */
export function tripleOf(faulty: FaultyColumn, marks: ReadonlyMap<string, readonly string[]>): Triple {
  const { table, column, fault } = faulty;
  const key = foldName(column) === 'id' ? 'other_id' : 'id';
  const script = (declared: readonly string[]) =>
    [...new Map([...marks, [table, marks.get(table) ?? []]])]
      .map(([name, named]) =>
        createSql(name, key, [
          ...named.filter((one) => name !== table || one !== column).map(nameSql),
          ...(name === table ? declared : []),
        ]),
      )
      .join('\n');
  const plain = nameSql(column);
  const [bad, good] = {
    missing: [[], [plain]],
    'left-over': [[plain], []],
    'not-null': [[`${plain} NOT NULL`], [plain]],
  }[fault] as [string[], string[]];
  return {
    found: { name: `a file in which ${wordsOf(faulty).clause}`, database: script(bad) },
    healthy: { name: 'a healthy file', database: script(good) },
    nearMiss: { name: 'near miss: the same in another table', database: `${script(good)}\n${archiveSql(faulty)}` },
    range: null,
  };
}

function halves(schemas: readonly RecordedSchema[], release: string) {
  const at = schemas.findIndex((one) => one.release === release);
  return [schemas.slice(0, at), schemas.slice(at + 1)] as const;
}

const STATES: Readonly<Record<ColumnState, string>> = {
  'no-table': 'it has no such table',
  missing: 'it has the table without that column',
  nullable: 'it has the column, and it may be NULL',
  'not-null': 'it has the column as NOT NULL',
};

function healthySchema(faulty: FaultyColumn, release: string, catalogue: Catalogue): RecordedSchema {
  const { table, column, fault } = faulty;
  const here = schemaOf(catalogue, release);
  const state = columnStateIn(here.schema, table, column);
  if (isHealthy(state, fault)) return here;
  const healthy = recordedSchemas(catalogue)
    .filter(({ schema }) => isHealthy(columnStateIn(schema, table, column), fault))
    .map((one) => `${catalogue.app}@${one.release}`);
  const tables = state === 'no-table' ? ` (its tables are ${Object.keys(here.schema.tables).join(', ')})` : '';
  throw new Error(
    `--at: found ${catalogue.app}@${release}, and of ${table}.${column} ${STATES[state]}${tables}; expected ${wordsOf(faulty).health}${healthy.length === 0 ? ', and none is recorded' : `, for example ${healthy.at(-1)}`}`,
  );
}

/** The releases around one that are like it: from the first of them on, up to the next that is not. */
function rangeAround(
  states: readonly { readonly release: string; readonly isLike: boolean }[],
  release: string,
): string | null {
  const at = states.findIndex((state) => state.release === release);
  const before = states.slice(0, at).findLastIndex(({ isLike }) => !isLike);
  const next = states.findIndex(({ isLike }, index) => index > at && !isLike);
  const bounds = [
    ...(before === -1 ? [] : [`>= ${states[before + 1]?.release}`]),
    ...(next === -1 ? [] : [`< ${states[next]?.release}`]),
  ];
  return bounds.length === 0 ? null : bounds.join(' ');
}

/** What makes the fault in a healthy file. Throws where SQLite cannot let go of the column. */
function spoilt({ table, column, fault }: FaultyColumn, schema: Shape): string {
  const alter = `ALTER TABLE ${nameSql(table)}`;
  const type = typeIn(schema, table, column);
  if (fault === 'left-over') return `${alter} ADD COLUMN ${nameSql(column)} TEXT;`;
  const indexes = indexesOver(schema, table, column);
  // SQLite drops no column that is part of a key, and renames every one.
  if (indexes === null && fault === 'missing')
    return `${alter} RENAME COLUMN ${nameSql(column)} TO ${nameSql(`${column}_renamed`)};`;
  if (indexes === null)
    throw new Error(
      `--column: found ${table}.${column}, which is part of a key, and SQLite changes no such column; expected another one, or no --at`,
    );
  const dropped = [
    ...indexes.map((index) => `DROP INDEX ${nameSql(index)};`),
    `${alter} DROP COLUMN ${nameSql(column)};`,
  ];
  const added = fault === 'missing' ? [] : [`${alter} ADD COLUMN ${nameSql(column)} ${type} NOT NULL DEFAULT '';`];
  return [...dropped, ...added].join(' ');
}

/** Another table with the same trouble: a signature that looks at one table must leave it alone. */
function archiveSql({ table, column, fault }: FaultyColumn): string {
  const declared = { missing: [], 'left-over': [nameSql(column)], 'not-null': [`${nameSql(column)} NOT NULL`] }[fault];
  return createSql(`${table}_archive`, foldName(column) === 'id' ? 'other_id' : 'id', declared);
}

function createSql(table: string, key: string, columns: readonly string[]): string {
  const rest = columns.filter((name) => foldName(name) !== foldName(key));
  return `CREATE TABLE ${nameSql(table)} (${[`${key} INTEGER PRIMARY KEY`, ...rest].join(', ')});`;
}

/** In quotes where it could be a keyword or holds anything odd. https://www.sqlite.org/lang_keywords.html */
function nameSql(name: string): string {
  return /^[a-z_]\w*$/i.test(name) && (name.includes('_') || /s$/.test(name)) ? name : quotedName(name);
}
