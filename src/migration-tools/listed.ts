import type { BooksSay, Mark, Migration } from './history.ts';
import type { Rows } from './migration-tool.ts';
import { timeOf } from './time-of.ts';

/** The history of a tool that keeps one row per migration: rows of id and time (or id alone), the last one is where it stands. */
export function listed(rows: Rows, marks: readonly Mark[] = []): BooksSay {
  const applied = rows.map(([id, at]): Migration => ({ id: String(id), at: timeOf(at) }));
  const last = applied.at(-1);
  return { applied, heads: last === undefined ? [] : [last.id], marks: [...recordedTwice(applied), ...marks] };
}

/** As `listed`, of a tool that applies in the order of `id`: what was recorded after a later one stands out, and the latest id is where it stands. */
export function listedInOrder(
  rows: Rows,
  compare: (one: string, other: string) => number = byText,
  marks: readonly Mark[] = [],
): BooksSay {
  const { applied, marks: all } = listed(rows, marks);
  const late: Mark[] = [];
  let latest: string | null = null;
  for (const { id } of applied) {
    if (latest !== null && compare(id, latest) < 0) late.push({ kind: 'out-of-order', migration: id, after: latest });
    else latest = id;
  }
  return { applied, heads: latest === null ? [] : [latest], marks: [...all, ...late] };
}

/** As `listed`, of a tool for which it is normal to apply in any order: it stands at the latest by `compare`, whenever that was recorded. */
export function listedInAnyOrder(
  rows: Rows,
  compare: (one: string, other: string) => number = byText,
  marks: readonly Mark[] = [],
): BooksSay {
  const says = listed(rows, marks);
  const latest = says.applied
    .map(({ id }) => id)
    .sort(compare)
    .at(-1);
  return { ...says, heads: latest === undefined ? [] : [latest] };
}

/** As `listed`, of rows of app, id and time: every app stands somewhere of its own, at its latest id or, without `compare`, at the one recorded last. */
export function listedByApp(
  rows: Rows,
  compare: (one: string, other: string) => number = () => 1,
  marks: readonly Mark[] = [],
): BooksSay {
  const heads = new Map<string, string>();
  const named = rows.map(([app, name, at]) => {
    const id = `${app}.${name}`;
    const head = heads.get(String(app));
    if (head === undefined || compare(id, head) > 0) heads.set(String(app), id);
    return [id, at ?? null];
  });
  return { ...listed(named, marks), heads: [...heads.values()].sort() };
}

export function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** Numbers of any length, and what stands behind them. */
export function byNumber(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}

function recordedTwice(applied: readonly Migration[]): Mark[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { id } of applied) (seen.has(id) ? twice : seen).add(id);
  return [...twice].map((migration) => ({ kind: 'recorded-twice', migration }));
}
