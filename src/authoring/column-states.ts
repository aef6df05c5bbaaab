import { type Catalogue, stateOfRelease } from '../catalogue/catalogue.ts';
import { columnFacts } from '../catalogue/column-line.ts';
import { indexFacts, isConstraint, plainName } from '../catalogue/index-line.ts';
import type { Shape } from '../catalogue/shape.ts';
import { foldName } from '../names/fold-name.ts';

/** How a column is in one schema. */
export type ColumnState = 'no-table' | 'missing' | 'nullable' | 'not-null';

/** A recorded state that has a schema, with its first release. */
export interface RecordedSchema {
  readonly release: string;
  readonly schema: Shape;
}

/** All states of which a database was read, the oldest first. */
export function recordedSchemas({ states }: Catalogue): readonly RecordedSchema[] {
  return states.flatMap(({ schema, releases: [first] }) =>
    schema === null || first === undefined ? [] : [{ release: first.release, schema }],
  );
}

/** The one that a release leaves. Throws with what there is where none is recorded. */
export function schemaOf(catalogue: Catalogue, release: string): RecordedSchema {
  const at = stateOfRelease(catalogue, release);
  const schema = at === null ? null : (catalogue.states[at]?.schema ?? null);
  const first = at === null ? undefined : catalogue.states[at]?.releases[0]?.release;
  if (schema === null || first === undefined) {
    const known = recordedSchemas(catalogue).map((state) => `${catalogue.app}@${state.release}`);
    throw new Error(
      `--at: found ${catalogue.app}@${release}, of which no database is recorded; expected one of ${known.join(', ')}`,
    );
  }
  return { release: first, schema };
}

export function columnStateIn({ tables }: Shape, table: string, column: string): ColumnState {
  const shape = inFold(tables, table);
  if (shape === undefined) return 'no-table';
  const line = inFold(shape.columns, column);
  return line === undefined ? 'missing' : columnFacts(line).notNull ? 'not-null' : 'nullable';
}

/** The type with which a column is declared; `TEXT` where it is not. */
export function typeIn({ tables }: Shape, table: string, column: string): string {
  const line = inFold(inFold(tables, table)?.columns ?? {}, column);
  return line === undefined ? 'TEXT' : columnFacts(line).type || 'TEXT';
}

/** Indexes over a column that can be dropped; `null` where the column is part of what SQLite does not let go of. */
export function indexesOver({ tables }: Shape, table: string, column: string): readonly string[] | null {
  const shape = inFold(tables, table);
  const over = Object.entries(shape?.indexes ?? {}).filter(([, line]) =>
    indexFacts(line).columns.some((name) => name === null || foldName(name) === foldName(column)),
  );
  const line = inFold(shape?.columns ?? {}, column);
  const isKey = line !== undefined && columnFacts(line).primaryKey > 0;
  return isKey || over.some(([name]) => isConstraint(name)) ? null : over.map(([name]) => plainName(name));
}

function inFold<Of>(named: Readonly<Record<string, Of>>, wanted: string): Of | undefined {
  return Object.entries(named).find(([name]) => foldName(name) === foldName(wanted))?.[1];
}
