import type { History } from '../snapshot/snapshot.ts';
import type { Catalogue, StateAt } from './catalogue.ts';
import { driftBetween } from './drift.ts';
import { endsOf, linesOf, recordsAll } from './line.ts';
import { isAfter, isToolsOwn, type Numbered, numbered } from './numbered.ts';
import { type Place, placeAmong } from './place.ts';
import type { Shape } from './shape.ts';

/** Where a database stands among the recorded releases. */
export type Position =
  | Place
  /** Its history says nothing, and its schema is the one that these releases leave. */
  | { readonly kind: 'by-schema'; readonly at: StateAt }
  /** It has migrations that come after all that is recorded. */
  | { readonly kind: 'newer'; readonly ids: readonly string[] }
  /** Its ids are in no recorded release: a development version, a fork, or made on the machine. */
  | { readonly kind: 'unknown'; readonly ids: readonly string[] }
  | { readonly kind: 'no-history' };

/** A position, and the migrations that are none of the app's: from a plug-in, or made by the image that runs it. */
export interface Standing {
  readonly position: Position;
  readonly foreign: readonly string[];
}

/** Where a database stands, from its history; from its schema where the history says nothing. */
export function standingOf(histories: readonly History[], present: Shape, catalogue: Catalogue): Standing {
  const books = histories.filter(({ tool }) => tool === catalogue.tool);
  if (recordsAll(catalogue)) {
    const applied = [...new Set(books.flatMap((book) => book.applied.map(({ id }) => id)))];
    return fromAll(applied, present, catalogue);
  }
  return fromHeads(books, present, catalogue);
}

/** Of a tool that keeps only where it stands. */
function fromHeads(books: readonly History[], present: Shape, catalogue: Catalogue): Standing {
  const { states } = catalogue;
  for (const book of books) {
    const at = states.findIndex(({ heads }) => typeof heads !== 'string' && sameIds(heads, book.heads));
    const foreign = books.filter((other) => other !== book).flatMap(({ heads }) => heads);
    if (at !== -1) return { position: { kind: 'exact', at }, foreign };
  }
  const ids = books.flatMap(({ heads }) => heads);
  const alike = bySchema(books.length === 0 ? 'none' : 'random', present, catalogue);
  if (alike !== null) return { position: alike, foreign: [] };
  if (ids.length === 0) return { position: { kind: 'no-history' }, foreign: [] };
  return { position: { kind: ids.length > 1 ? 'mixed' : 'unknown', ids }, foreign: [] };
}

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

/** The state whose schema is all there, the nearest of several: more tables may be the user's own, more columns are not. */
function bySchema(heads: 'none' | 'random', present: Shape, { states }: Catalogue): Position | null {
  const alike = states.flatMap(({ heads: known, schema }, at) => {
    if (known !== heads || schema === null) return [];
    const drift = driftBetween(schema, present);
    return drift.every(({ kind, what }) => kind === 'extra' && what !== 'column') ? [{ at, extra: drift.length }] : [];
  });
  const [nearest] = alike.sort((one, other) => one.extra - other.extra);
  return nearest === undefined ? null : { kind: 'by-schema', at: nearest.at };
}

/** Of a tool that records every migration. */
function fromAll(applied: readonly string[], present: Shape, catalogue: Catalogue): Standing {
  const { own, upstream, newer, foreign } = sorted(applied, catalogue);
  if (own.length === 0) {
    return { position: bySchema('none', present, catalogue) ?? { kind: 'no-history' }, foreign };
  }
  return { position: newer.length > 0 ? { kind: 'newer', ids: newer } : placeAmong(upstream, catalogue), foreign };
}

interface Sorted {
  /** Of the app's own parts, and upstream's as far as that is known. */
  readonly own: readonly Numbered[];
  readonly upstream: readonly Numbered[];
  readonly newer: readonly string[];
  readonly foreign: readonly string[];
}

function sorted(applied: readonly string[], catalogue: Catalogue): Sorted {
  const { tool, states } = catalogue;
  const lines = linesOf(catalogue);
  const ends = endsOf(lines);
  const last = new Map<string, Numbered>();
  for (const end of ends) if (isAfter(end, last.get(end.part))) last.set(end.part, end);
  const known = new Set([...states.flatMap(({ migrations }) => migrations ?? []), ...ends.map(({ id }) => id)]);
  const knownParts = new Set([...known].map((id) => numbered(id, tool).part));

  const mine = applied.map((id) => numbered(id, tool));
  const own = mine.filter(({ part }) => last.has(part));
  const newer = own.filter((one) => !known.has(one.id) && isAfter(one, last.get(one.part)));
  const upstream = own.filter(({ id }) => known.has(id));
  const made = own.filter((one) => !upstream.includes(one) && !newer.includes(one));
  const added = mine.filter((one) => !knownParts.has(one.part) && !isToolsOwn(one, tool));
  const idsOf = (some: readonly Numbered[]) => some.map(({ id }) => id);
  return { own: [...upstream, ...newer], upstream, newer: idsOf(newer), foreign: idsOf([...made, ...added]) };
}
