import { quotedName, quotedText } from '../names/quoted-name.ts';
import { type Catalogue, type State, stateOfRelease } from './catalogue.ts';
import { columnFacts } from './column-line.ts';
import { indexFacts, isConstraint, plainName } from './index-line.ts';
import type { Shape, TableShape } from './shape.ts';
import { isInteger } from './spelling.ts';

/**
 * The SQL that makes an empty database as a release leaves it: its schema and its history, such that recording it gives the
 * same entry again. What a catalogue does not hold is not in it either: foreign keys, the order of columns, the SQL of
 * views, triggers, generated columns and conditions, for which something harmless stands in. Throws for a release of
 * which no database was recorded, and says which there are.
 */
export function databaseOf(catalogue: Catalogue, release: string): string {
  const state = catalogue.states[stateOfRelease(catalogue, release) ?? -1];
  if (state?.schema == null) {
    const known = catalogue.states.flatMap(({ schema, releases }) => (schema === null ? [] : releases));
    throw new Error(
      `no database of ${catalogue.app} ${release} is recorded; there are ${known.map((one) => one.release).join(', ')}`,
    );
  }
  const { tables, triggers, views } = state.schema;
  return [
    ...Object.entries(tables).flatMap(([name, table]) => tableSql(name, table)),
    ...Object.keys(views).map((name) => `CREATE VIEW ${quotedName(name)} AS SELECT NULL;`),
    ...Object.entries(triggers).map(([name, table]) => triggerSql(name, table, views)),
    ...historySql(catalogue.tool, state),
  ].join('\n');
}

function tableSql(name: string, { columns, indexes }: TableShape): string[] {
  const facts = Object.entries(columns).map(([column, line]) => ({ column, ...columnFacts(line) }));
  const key = facts.filter(({ primaryKey }) => primaryKey > 0).sort((one, other) => one.primaryKey - other.primaryKey);
  const number = key.length === 1 && isInteger(key[0]?.type ?? '') ? (key[0]?.column ?? null) : null;
  const parts = [
    ...Object.entries(columns).map(([column, line]) => columnSql(column, line, number)),
    ...(key.length === 0 ? [] : [`PRIMARY KEY (${list(key.map(({ column }) => column))})`]),
    ...Object.entries(indexes).flatMap(([index, line]) =>
      isConstraint(index)
        ? [
            `UNIQUE (${indexFacts(line)
              .columns.map((column) => quotedName(column ?? ''))
              .join(', ')})`,
          ]
        : [],
    ),
  ];
  return [
    `CREATE TABLE ${quotedName(name)} (\n  ${parts.join(',\n  ')}\n);`,
    ...Object.entries(indexes).flatMap(([index, line]) =>
      isConstraint(index) ? [] : [indexSql(name, columns, index, line)],
    ),
  ];
}

/** A generated column repeats the number of the row, so that it can be unique and not null. */
function columnSql(column: string, line: string, number: string | null): string {
  const { type, notNull, default: value, generated } = columnFacts(line);
  return [
    quotedName(column),
    ...(type === '' ? [] : [type]),
    ...(generated === 'no'
      ? []
      : [`GENERATED ALWAYS AS (${number === null ? "''" : quotedName(number)}) ${generated}`]),
    ...(notNull ? ['NOT NULL'] : []),
    ...(value === null ? [] : [`DEFAULT ${isLiteral(value) ? value : `(${value})`}`]),
  ].join(' ');
}

/** What may follow DEFAULT without brackets. https://www.sqlite.org/syntax/column-constraint.html */
function isLiteral(value: string): boolean {
  return /^(?:[+-]?[\d.]+(?:e[+-]?\d+)?|0x[\da-f]+|x?'(?:[^']|'')*'|"(?:[^"]|"")*"|\w+)$/i.test(value);
}

/** An expression that is always NULL, and a condition that no row meets: what stands in keeps no row out. */
function indexSql(table: string, columns: TableShape['columns'], index: string, line: string): string {
  const { unique, partial, columns: indexed } = indexFacts(line);
  const any = quotedName(Object.keys(columns)[0] ?? '');
  const nothing = `nullif(${any}, ${any})`;
  const what = indexed.map((column) => (column === null ? nothing : quotedName(column))).join(', ');
  return `CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${quotedName(plainName(index))} ON ${quotedName(table)} (${what})${partial ? ` WHERE ${nothing} IS NOT NULL` : ''};`;
}

function triggerSql(name: string, table: string, views: Shape['views']): string {
  const when = Object.hasOwn(views, table) ? 'INSTEAD OF' : 'AFTER';
  return `CREATE TRIGGER ${quotedName(name)} ${when} INSERT ON ${quotedName(table)} BEGIN SELECT NULL; END;`;
}

/** Any time will do: the catalogue holds none. */
const APPLIED = "'2000-01-01 00:00:00'";

/** An id as it is made on the machine. */
const MADE = '0123456789ab';

function historySql(tool: string, { heads, migrations }: State): string[] {
  if (heads === 'none') return [];
  const ids = heads === 'random' ? [MADE] : (migrations ?? []);
  switch (tool) {
    case 'django':
      return ids.map((id) => {
        const [part = '', name = ''] = [id.slice(0, id.indexOf('.')), id.slice(id.indexOf('.') + 1)];
        return `INSERT INTO django_migrations (app, name, applied) VALUES (${quotedText(part)}, ${quotedText(name)}, ${APPLIED});`;
      });
    case 'alembic':
      return ids.map((id) => `INSERT INTO alembic_version (version_num) VALUES (${quotedText(id)});`);
    default:
      throw new Error(`how ${tool} keeps its history is not known here: src/catalogue/build-database.ts, historySql`);
  }
}

function list(names: readonly string[]): string {
  return names.map(quotedName).join(', ');
}
