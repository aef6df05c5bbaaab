import type { Catalogue, State, StateAt } from './catalogue.ts';
import { comparePlaces, type Numbered, numbered } from './numbered.ts';

/** What the history of a state holds: the app's own migrations, as far as they are known by name. */
export interface Line {
  /** Without those of parts that only some installations switch on. */
  readonly ids: ReadonlySet<string>;
  /** Part → the last migration of it, of all parts. */
  readonly ends: ReadonlyMap<string, Numbered>;
  /** Parts that the app had before this state and has no more: their migrations stay in a history, and say nothing. */
  readonly retired: ReadonlySet<string>;
}

/** The lines of a catalogue's states; `null` for a state without a list of heads. */
export function linesOf({ tool, states }: Catalogue): readonly (Line | null)[] {
  const before = new Set<string>();
  return states.map(({ heads, optional }, at) => {
    if (typeof heads === 'string') return null;
    const own = byPart(heads, tool);
    const ends = new Map([...own, ...byPart(optional, tool)]);
    const retired = new Set([...before].filter((part) => !ends.has(part)));
    for (const part of ends.keys()) before.add(part);
    return { ids: new Set([...passed(states, at, own, tool), ...heads]), ends, retired };
  });
}

function byPart(heads: readonly string[], tool: string): ReadonlyMap<string, Numbered> {
  return new Map(heads.map((id) => numbered(id, tool)).map((head) => [head.part, head]));
}

/** What its own database has recorded, else what the next state that was recorded has from before its heads. */
function passed(
  states: readonly State[],
  at: StateAt,
  heads: ReadonlyMap<string, Numbered>,
  tool: string,
): readonly string[] {
  const isRecorded = ({ migrations, heads }: State) => migrations !== null && typeof heads !== 'string';
  const witness = states.slice(at).find(isRecorded) ?? states.slice(0, at).findLast(isRecorded);
  return (witness?.migrations ?? []).filter((id) => {
    const migration = numbered(id, tool);
    const head = heads.get(migration.part);
    return head !== undefined && (witness === states[at] || comparePlaces(migration, head) < 0);
  });
}

/** Every migration at which a part ends in some state. */
export function endsOf(lines: readonly (Line | null)[]): readonly Numbered[] {
  return lines.flatMap((line) => [...(line?.ends.values() ?? [])]);
}

/**
 * The app's own migrations that lie between two states, as far as they are known by name, in the order of the alphabet;
 * of a tool that keeps only where it stands the heads that follow the first state, in their order.
 */
export function stepBetween(catalogue: Catalogue, after: StateAt, before: StateAt): readonly string[] {
  if (!recordsAll(catalogue)) {
    const passed = catalogue.states.slice(after + 1, before + 1);
    return [...new Set(passed.flatMap(({ heads }) => (typeof heads === 'string' ? [] : heads)))];
  }
  return stepOf(linesOf(catalogue), after, before);
}

/** What lies between the lines of two states, in the order of the alphabet. */
export function stepOf(lines: readonly (Line | null)[], after: StateAt, before: StateAt): readonly string[] {
  const from = lines[after]?.ids;
  return [...(lines[before]?.ids ?? [])].filter((id) => from?.has(id) !== true).sort();
}

/** Whether the app's tool records every migration; some keep only where they stand (Alembic, `user_version`). */
export function recordsAll({ tool, states }: Catalogue): boolean {
  return (
    tool === 'django' ||
    states.some(({ migrations, heads }) => typeof heads !== 'string' && (migrations?.length ?? 0) > heads.length)
  );
}
