import { quotedName } from '../names/quoted-name.ts';
import type { Index } from '../snapshot/snapshot.ts';

/** What is known of an index, besides its name. */
export type IndexFacts = Pick<Index, 'unique' | 'partial' | 'columns'>;

/** An index in one line: `(owner_id, created)`, `unique (code)`, `(processed) partial`, `unique (a, <expression>)`. */
export function indexLine({ unique, partial, columns }: IndexFacts): string {
  return `${unique ? 'unique ' : ''}(${columnList(columns)})${partial ? ' partial' : ''}`;
}

/**
 * The name by which an index is recorded. SQLite numbers those that belong to a UNIQUE constraint: what they hold says
 * more, and stays the same when a table is rebuilt.
 */
export function indexName({ name, origin, columns }: Pick<Index, 'name' | 'origin' | 'columns'>): string {
  return origin === 'u' ? `${CONSTRAINT}${columnList(columns)}` : quotedWhereOdd(name);
}

const CONSTRAINT = 'unique ';

/** Whether an index is recorded as that of a UNIQUE constraint. */
export function isConstraint(recordedName: string): boolean {
  return recordedName.startsWith(CONSTRAINT);
}

const EXPRESSION = '<expression>';

function columnList(columns: Index['columns']): string {
  return columns.map((name) => (name === null ? EXPRESSION : quotedWhereOdd(name))).join(', ');
}

/** A name that could be taken for something else stands in quotes. */
function quotedWhereOdd(name: string): string {
  return /^[\w$-]+$/.test(name) ? name : quotedName(name);
}

/** A recorded name as the database has it. */
export function plainName(recorded: string): string {
  return recorded.startsWith('"') ? recorded.slice(1, -1).replaceAll('""', '"') : recorded;
}

/** Reads the line that `indexLine` writes. */
export function indexFacts(line: string): IndexFacts {
  const list = line.slice(line.indexOf('(') + 1, line.lastIndexOf(')'));
  const columns = [...list.matchAll(/"(?:[^"]|"")*"|[^, ]+/g)].map(([name]) => name);
  return {
    unique: line.startsWith('unique ('),
    partial: line.endsWith(' partial'),
    columns: columns.map((name) => (name === EXPRESSION ? null : plainName(name))),
  };
}
