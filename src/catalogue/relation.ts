import { type Catalogue, type StateAt, stateOfRelease } from './catalogue.ts';
import { driftBetween } from './drift.ts';
import { stepBetween } from './line.ts';
import type { Standing } from './position.ts';

/** How a database stands to the program of one release. */
export type Relation =
  /** The program finds exactly what it leaves itself. */
  | { readonly kind: 'same'; readonly release: string }
  /** The program has migrations that the database has not seen. */
  | {
      readonly kind: 'behind';
      readonly release: string;
      readonly pending: readonly string[];
      readonly steps: readonly Step[];
    }
  /** The database has migrations that the program has never heard of. */
  | {
      readonly kind: 'ahead';
      readonly release: string;
      readonly unknown: readonly string[];
      readonly changes: readonly Change[];
    }
  /** Neither: an upgrade stopped half-way, or the history is none of a release. */
  | { readonly kind: 'cannot-tell'; readonly release: string }
  | { readonly kind: 'unknown-release'; readonly stated: string };

/** What one state changes as against the one before it. */
export interface Step {
  /** Releases that end there. */
  readonly releases: readonly string[];
  readonly changes: readonly Change[];
}

export interface Change {
  readonly table: string;
  readonly what: 'table' | 'column' | 'index' | 'trigger' | 'view';
  readonly name: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** The line of what is there afterwards; empty for what is gone, and for a whole table. */
  readonly as: string;
}

/** How a database that stands there is seen by the program of a release. */
export function relationTo(release: string, { position }: Standing, catalogue: Catalogue): Relation {
  const target = stateOfRelease(catalogue, release);
  if (target === null) return { kind: 'unknown-release', stated: release };
  switch (position.kind) {
    case 'exact':
    case 'by-schema':
      return position.at === target
        ? { kind: 'same', release }
        : betweenStates(position.at, target, release, catalogue);
    case 'between':
      if (target >= position.before) {
        const behind = betweenStates(position.after, target, release, catalogue);
        return behind.kind === 'behind'
          ? { ...behind, pending: behind.pending.filter((id) => !position.applied.includes(id)) }
          : behind;
      }
      return target <= position.after
        ? betweenStates(position.before, target, release, catalogue)
        : { kind: 'cannot-tell', release };
    case 'older':
      return { kind: 'behind', release, pending: [], steps: [] };
    case 'newer':
      return { kind: 'ahead', release, unknown: position.ids, changes: [] };
    case 'mixed':
    case 'unknown':
    case 'no-history':
      return { kind: 'cannot-tell', release };
  }
}

function betweenStates(from: StateAt, to: StateAt, release: string, catalogue: Catalogue): Relation {
  // Releases that keep no history, or make its ids on the machine, stand in no line with others.
  if ([from, to].some((at) => typeof catalogue.states[at]?.heads === 'string')) return { kind: 'cannot-tell', release };
  if (from < to) {
    return {
      kind: 'behind',
      release,
      pending: stepBetween(catalogue, from, to),
      steps: stepsBetween(from, to, catalogue),
    };
  }
  const changes = stepsBetween(to, from, catalogue).flatMap((step) => step.changes);
  return { kind: 'ahead', release, unknown: stepBetween(catalogue, to, from), changes };
}

/** What each state changes on the way from one to another; states of which no schema is recorded are passed over. */
export function stepsBetween(from: StateAt, to: StateAt, { states }: Catalogue): readonly Step[] {
  const steps: Step[] = [];
  let before = states[from]?.schema ?? null;
  for (const { schema, releases } of states.slice(from + 1, to + 1)) {
    if (schema === null) continue;
    if (before !== null) {
      const changes = driftBetween(before, schema).map(
        ({ table, what, name, kind, found }): Change => ({
          table,
          what,
          name,
          kind: kind === 'missing' ? 'removed' : kind === 'extra' ? 'added' : 'changed',
          as: found,
        }),
      );
      steps.push({ releases: releases.map(({ release }) => release), changes });
    }
    before = schema;
  }
  return steps;
}
