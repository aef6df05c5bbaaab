import type { Catalogue, State } from './catalogue.ts';
import { driftBetween } from './drift.ts';
import { linesOf } from './line.ts';
import { isToolsOwn, numbered } from './numbered.ts';

/** What keeps something from being recorded, as a sentence without its end. */
export interface Refusal {
  readonly refused: string;
}

/** The heads that are the app's own: of Django's parts neither those of Django nor those that another app brought along. */
export function ownHeads(heads: readonly string[], { tool, states }: Catalogue): readonly string[] {
  const partOf = (id: string) => numbered(id, tool).part;
  const own = new Set(states.flatMap(idsOf).map(partOf));
  const others = new Set(states.flatMap(({ migrations }) => migrations ?? []).map(partOf));
  return heads
    .filter(
      (id) =>
        tool !== 'django' || own.has(partOf(id)) || !(others.has(partOf(id)) || isToolsOwn(numbered(id, tool), tool)),
    )
    .toSorted();
}

/** All heads of a state, those of optional parts as well. */
export function idsOf({ heads, optional }: State): readonly string[] {
  return typeof heads === 'string' ? [] : [...heads, ...optional];
}

/** Whether two states are one: by their history, or by their schema where the history says nothing. */
export function isSameState(known: State, { heads, schema }: Pick<State, 'heads' | 'schema'>): boolean {
  if (typeof heads !== 'string')
    return (
      typeof known.heads !== 'string' &&
      isSameList(
        known.heads,
        heads.filter((id) => !known.optional.includes(id)),
      )
    );
  return (
    known.heads === heads && known.schema !== null && schema !== null && driftBetween(known.schema, schema).length === 0
  );
}

export function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

type Heads = Pick<State, 'heads' | 'optional'>;

/**
 * The heads of a recorded state of which a database was read: a part of the app that is not in the database at all is one
 * that only some installations switch on. Refuses where they contradict each other.
 */
export function agreedHeads(there: State, left: Pick<State, 'heads'>, catalogue: Catalogue): Heads | Refusal {
  const refusal = { refused: `this database stands ${said(left.heads)}` };
  if (typeof there.heads === 'string' || typeof left.heads === 'string')
    return there.heads === left.heads ? { heads: there.heads, optional: there.optional } : refusal;
  if (catalogue.tool !== 'django')
    return isSameList(there.heads, left.heads) ? { heads: there.heads, optional: there.optional } : refusal;

  const partOf = (id: string) => numbered(id, catalogue.tool).part;
  const known = new Set(idsOf(there).map(partOf));
  const found = new Map(left.heads.map((id) => [partOf(id), id]));
  const absent = there.heads.filter((id) => !found.has(partOf(id)));
  const contradicted = idsOf(there).some((id) => found.has(partOf(id)) && found.get(partOf(id)) !== id);
  const elsewhere = new Set(catalogue.states.flatMap(idsOf).map(partOf));
  const retired = linesOf(catalogue)[catalogue.states.indexOf(there)]?.retired;
  const ahead = [...found.keys()].some(
    (part) => !known.has(part) && elsewhere.has(part) && retired?.has(part) !== true,
  );
  if (contradicted || ahead || absent.length === there.heads.length) return refusal;
  return {
    heads: there.heads.filter((id) => !absent.includes(id)),
    optional: [...there.optional, ...absent].toSorted(),
  };
}

/** Heads in a sentence. */
export function said(heads: State['heads']): string {
  if (heads === 'none') return 'without a history';
  return heads === 'random' ? 'with ids that are made on the machine' : `at ${heads.join(', ')}`;
}
