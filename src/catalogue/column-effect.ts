import { type ColumnFacts, columnFacts } from './column-line.ts';
import { type Effect, harmless, onRead, onWrite } from './effect.ts';
import { isInteger, sameDefault, sameType } from './spelling.ts';

/** A column of a table that is looked at, and what gives the columns of the primary key that the table has. */
export interface Where {
  readonly table: string;
  readonly column: string;
  readonly key: () => readonly string[];
}

/** What it does that a column is not as expected; `null` for the same, whatever its spelling. At least one of the lines is there. */
export function columnEffect(where: Where, expected: string | undefined, present: string | undefined): Effect | null {
  if (present === undefined) return onRead(`no such column: ${where.table}.${where.column}`);
  const found = columnFacts(present);
  return expected === undefined ? unknownColumn(where, found) : changedColumn(where, columnFacts(expected), found);
}

/** A column that the program does not know, and so never fills. */
function unknownColumn(where: Where, found: ColumnFacts): Effect {
  return mustBeFilled(found) ? onWrite('must-be-filled', notNull(where)) : harmless('never-asked-for');
}

function changedColumn(where: Where, wanted: ColumnFacts, found: ColumnFacts): Effect | null {
  return refusal(where, wanted, found) ?? identity(where, wanted, found) ?? difference(wanted, found);
}

/** A column that no longer takes what the program writes, or leaves out. */
function refusal(where: Where, wanted: ColumnFacts, found: ColumnFacts): Effect | null {
  if (isOrdinary(wanted) && !isOrdinary(found))
    return onWrite('prevents', `cannot INSERT into generated column "${where.column}"`);
  const refusesNull = isOrdinary(found) && found.notNull && !isRowNumber(found);
  if ((refusesNull && !wanted.notNull && !isRowNumber(wanted)) || (mustBeFilled(found) && !mustBeFilled(wanted)))
    return onWrite('must-be-filled', notNull(where));
  return null;
}

function identity({ table, key }: Where, wanted: ColumnFacts, found: ColumnFacts): Effect | null {
  if (wanted.primaryKey === found.primaryKey) return null;
  if (found.primaryKey === 0) return onWrite('identity-differs', NO_CONFLICT_TARGET);
  // The order within the key decides nothing.
  if (wanted.primaryKey > 0) return harmless('storage-differs');
  return onWrite(
    'prevents',
    `UNIQUE constraint failed: ${key()
      .map((name) => `${table}.${name}`)
      .join(', ')}`,
  );
}

const NO_CONFLICT_TARGET = 'ON CONFLICT clause does not match any PRIMARY KEY or UNIQUE constraint';

function difference(wanted: ColumnFacts, found: ColumnFacts): Effect | null {
  if (!isOrdinary(wanted) && isOrdinary(found)) return harmless('not-done');
  if (isRowNumber(wanted) && isRowNumber(found)) return null;
  if (wanted.notNull && !found.notNull) return harmless('may-be-empty');
  if (!sameDefault(wanted.default, found.default)) return harmless('value-differs');
  const sameStorage = sameType(wanted.type, found.type) && wanted.generated === found.generated;
  return sameStorage ? null : harmless('storage-differs');
}

/** Whether a row is refused that says nothing of the column. */
function mustBeFilled(facts: ColumnFacts): boolean {
  return facts.notNull && sameDefault(facts.default, null) && isOrdinary(facts) && !isRowNumber(facts);
}

/** A primary key that SQLite numbers by itself, and in which a NULL becomes a number. */
function isRowNumber({ primaryKey, type }: ColumnFacts): boolean {
  return primaryKey === 1 && isInteger(type);
}

function isOrdinary({ generated }: ColumnFacts): boolean {
  return generated === 'no';
}

function notNull({ table, column }: Where): string {
  return `NOT NULL constraint failed: ${table}.${column}`;
}
