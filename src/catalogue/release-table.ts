import type { Catalogue, Release, State } from './catalogue.ts';
import { agreedHeads, idsOf, isSameList, type Refusal, said } from './heads.ts';
import { numbered } from './numbered.ts';
import { inReleaseOrder } from './release-order.ts';

/** A release of which a table says where its history ends. */
export interface TableRow {
  readonly release: Release;
  /** Of the app's own parts only. */
  readonly heads: State['heads'];
}

/**
 * The catalogue with the releases of a table; those that share their heads share a state. A table knows which heads are
 * the app's own: where a database was recorded before, it says which of its heads are to stay.
 */
export function withTable(catalogue: Catalogue, rows: readonly TableRow[]): Catalogue | Refusal {
  let known = catalogue;
  for (const row of rows) {
    const next = withRow(known, row);
    if ('refused' in next) return next;
    known = next;
  }
  return { ...known, states: inReleaseOrder(known.states) };
}

function withRow(catalogue: Catalogue, row: TableRow): Catalogue | Refusal {
  const { states } = catalogue;
  const there = states.find(({ releases }) => releases.some(({ release }) => release === row.release.release));
  if (there !== undefined) {
    const heads = agreed(there, row, catalogue);
    if ('refused' in heads) return heads;
    const releases = there.releases.map((known) => (known.release === row.release.release ? row.release : known));
    return {
      ...catalogue,
      states: states.map((state) => (state === there ? { ...there, ...heads, releases } : state)),
    };
  }
  const same = states.find((state) =>
    typeof row.heads === 'string'
      ? state.heads === row.heads && state.schema === null
      : typeof state.heads !== 'string' && isSameList(idsOf(state), row.heads),
  );
  const joined: State = same ?? { releases: [], heads: row.heads, optional: [], migrations: null, schema: null };
  const state = { ...joined, releases: [...joined.releases, row.release] };
  return {
    ...catalogue,
    states: same === undefined ? [...states, state] : states.map((other) => (other === same ? state : other)),
  };
}

function agreed(
  there: State,
  { release, heads }: TableRow,
  catalogue: Catalogue,
): Pick<State, 'heads' | 'optional'> | Refusal {
  const refusal = {
    refused: `${release.release} is recorded ${said(there.heads)}, and the table has it ${said(heads)}`,
  };
  const kept = { heads: there.heads, optional: there.optional };
  if (typeof heads === 'string') return there.heads === heads ? kept : refusal;
  if (isSameList(idsOf(there), heads)) return kept;
  if (there.migrations === null || typeof there.heads === 'string') return refusal;
  const parts = new Set(heads.map((id) => numbered(id, catalogue.tool).part));
  const left = there.heads.filter((id) => parts.has(numbered(id, catalogue.tool).part));
  const wanted = agreedHeads({ ...there, heads, optional: [] }, { heads: left }, catalogue);
  return 'refused' in wanted ? refusal : wanted;
}
