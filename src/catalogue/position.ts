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
  const lines = linesOf(catalogue);
  const { own, upstream, newer, foreign } = sifted(applied, endsOf(lines), catalogue);
  if (own.length === 0) {
    return { position: bySchema('none', present, catalogue) ?? { kind: 'no-history' }, foreign };
  }
  return { position: newer.length > 0 ? { kind: 'newer', ids: newer } : placeAmong(upstream, lines), foreign };
}

interface Sifted {
  /** Of the app's own parts, and upstream's as far as that is known. */
  readonly own: readonly Numbered[];
  readonly upstream: readonly Numbered[];
  readonly newer: readonly string[];
  readonly foreign: readonly string[];
}

function sifted(applied: readonly string[], ends: readonly Numbered[], { tool, states }: Catalogue): Sifted {
  const recorded = [...new Set(states.flatMap(({ migrations }) => migrations ?? []))].map((id) => numbered(id, tool));
  const known = new Set([...recorded, ...ends].map(({ id }) => id));
  const [lastEnd, lastRecorded] = [lastOfParts(ends), lastOfParts(recorded)];

  const mine = applied.map((id) => numbered(id, tool));
  const own = mine.filter(({ part }) => lastEnd.has(part));
  const upstream = own.filter(({ id }) => known.has(id));
  const newer = own.filter((one) => !known.has(one.id) && isAfter(one, lastEnd.get(one.part)));
  // Of what lies behind the last recorded history the names are not all known.
  const made = own.filter((one) => !known.has(one.id) && !isAfter(one, lastRecorded.get(one.part)));
  const added = mine.filter((one) => !lastEnd.has(one.part) && !lastRecorded.has(one.part) && !isToolsOwn(one, tool));
  const idsOf = (some: readonly Numbered[]) => some.map(({ id }) => id);
  return { own: [...upstream, ...newer], upstream, newer: idsOf(newer), foreign: idsOf([...made, ...added]) };
}

function lastOfParts(migrations: readonly Numbered[]): ReadonlyMap<string, Numbered> {
  const last = new Map<string, Numbered>();
  for (const one of migrations) if (isAfter(one, last.get(one.part))) last.set(one.part, one);
  return last;
}
