import { foldName } from '../names/fold-name.ts';
import { columnEffect } from './column-effect.ts';
import { columnFacts } from './column-line.ts';
import { type Effect, harmless, onRead } from './effect.ts';
import { indexDrift } from './index-drift.ts';
import { pairs } from './pairs.ts';
import type { Shape, TableShape } from './shape.ts';

export type { Effect, Why } from './effect.ts';

/** One way in which a schema differs from what its history promises. */
export interface Difference {
  /** The table that it concerns; of a view its own name. */
  readonly table: string;
  readonly what: 'table' | 'column' | 'index' | 'trigger' | 'view';
  /** Name of the column, the index, the trigger, the view or the table. */
  readonly name: string;
  readonly kind: 'missing' | 'extra' | 'other';
  /** As a `Shape` says it, of a trigger its table; empty for what should not be, and for whole tables and views. */
  readonly expected: string;
  readonly found: string;
  readonly effect: Effect;
}

/** What is different in `present` from what was expected, table by table; empty for the same, whatever its spelling. */
export function driftBetween(expected: Shape, present: Shape): readonly Difference[] {
  return [
    ...pairs(expected.tables, present.tables).flatMap(([name, wanted, found]) =>
      wanted !== undefined && found !== undefined ? inTable(name, wanted, found) : whole('table', name, found),
    ),
    ...pairs(expected.triggers, present.triggers).flatMap(([name, on, hangsOn]) =>
      on !== undefined && hangsOn !== undefined && foldName(on) === foldName(hangsOn)
        ? []
        : [trigger(name, on, hangsOn)],
    ),
    ...pairs(expected.views, present.views).flatMap(([name, wanted, found]) =>
      wanted === found ? [] : whole('view', name, found),
    ),
  ];
}

/** A table or a view that is not there, or that should not be. */
function whole(what: 'table' | 'view', name: string, found: unknown): Difference[] {
  const missing = found === undefined;
  const effect = missing ? onRead(`no such table: ${name}`) : harmless('never-asked-for');
  return [{ table: name, what, name, kind: missing ? 'missing' : 'extra', expected: '', found: '', effect }];
}

function inTable(table: string, expected: TableShape, present: TableShape): Difference[] {
  const columns = pairs(expected.columns, present.columns).flatMap(([name, wanted, found]): Difference[] => {
    if (wanted === found) return [];
    const effect = columnEffect({ table, column: name, key: () => keyOf(present) }, wanted, found);
    return effect === null ? [] : [{ table, what: 'column', name, ...lines(wanted, found), effect }];
  });
  const indexes = indexDrift(table, expected, present).map(
    ({ name, expected: wanted, found, effect }): Difference => ({
      table,
      what: 'index',
      name,
      ...lines(wanted || undefined, found || undefined),
      effect,
    }),
  );
  return [...columns, ...indexes];
}

/** The columns of a table's primary key, in their order. */
function keyOf({ columns }: TableShape): readonly string[] {
  return Object.entries(columns)
    .map(([name, line]) => ({ name, place: columnFacts(line).primaryKey }))
    .filter(({ place }) => place > 0)
    .sort((one, other) => one.place - other.place)
    .map(({ name }) => name);
}

function trigger(name: string, on: string | undefined, hangsOn: string | undefined): Difference {
  const effect = harmless(on === undefined ? 'done-besides' : 'not-done');
  return { table: on ?? hangsOn ?? name, what: 'trigger', name, ...lines(on, hangsOn), effect };
}

function lines(wanted: string | undefined, found: string | undefined): Pick<Difference, 'kind' | 'expected' | 'found'> {
  const kind = found === undefined ? 'missing' : wanted === undefined ? 'extra' : 'other';
  return { kind, expected: wanted ?? '', found: found ?? '' };
}
