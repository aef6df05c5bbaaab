import type { Column } from '../snapshot/snapshot.ts';

/** What is declared of a column, besides its name. */
export type ColumnFacts = Omit<Column, 'name'>;

/**
 * A column in one line: its declared type as written, then what else is declared; the default last, because it is SQL
 * and may hold any word. `integer not null primary key`, `varchar(100) not null default ''`, `untyped primary key 2`.
 */
export function columnLine({ type, notNull, default: value, primaryKey, generated }: ColumnFacts): string {
  return [
    typeText(type),
    ...(notNull ? ['not null'] : []),
    ...(primaryKey > 0 ? [primaryKey === 1 ? 'primary key' : `primary key ${primaryKey}`] : []),
    ...(generated === 'no' ? [] : [`generated ${generated}`]),
    ...(value === null ? [] : [`default ${value}`]),
  ].join(' ');
}

const UNTYPED = 'untyped';

/** A type that could be taken for something else in the line. */
const MISLEADING = /^untyped$|["\n]|\b(?:not null|primary key|generated|default)\b/i;

function typeText(type: string): string {
  if (type === '') return UNTYPED;
  return MISLEADING.test(type) ? `"${type.replaceAll('"', '""')}"` : type;
}

const LINE =
  /^(?<type>"(?:[^"]|"")*"|.*?)(?<notNull> not null)?(?<key> primary key(?: (?<place>\d+))?)?(?: generated (?<generated>virtual|stored))?(?: default (?<value>.*))?$/s;

/** Reads the line that `columnLine` writes. */
export function columnFacts(line: string): ColumnFacts {
  const { type = '', notNull, key, place, generated, value } = LINE.exec(line)?.groups ?? {};
  return {
    type: type === UNTYPED ? '' : type.startsWith('"') ? type.slice(1, -1).replaceAll('""', '"') : type,
    notNull: notNull !== undefined,
    default: value ?? null,
    primaryKey: key === undefined ? 0 : Number(place ?? 1),
    generated: generated === 'virtual' || generated === 'stored' ? generated : 'no',
  };
}
