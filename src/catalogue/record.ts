import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Catalogue, Release, State } from './catalogue.ts';
import { driftBetween } from './drift.ts';
import { agreedHeads, isSameState, ownHeads, type Refusal, said } from './heads.ts';
import { inReleaseOrder } from './release-order.ts';
import { type Shape, shapeOf } from './shape.ts';
import { reasonNotToRecord } from './unfit.ts';

export interface Recording {
  readonly release: Release;
  /** Of a database that the app's own migrations made. */
  readonly snapshot: Snapshot;
  /** `random`: the app makes the ids of its history on the machine, and only the schema counts. */
  readonly history: 'told' | 'random';
  /** Whether the schema takes the place of another one that was recorded. */
  readonly replace: boolean;
}

/**
 * The catalogue with what a release left in a database. Recording the same again changes nothing. Refuses a database that
 * does not show what a release leaves, and one that contradicts what is recorded.
 */
export function recorded(catalogue: Catalogue, recording: Recording): Catalogue | Refusal {
  const { release, snapshot } = recording;
  const unfit = reasonNotToRecord(snapshot);
  if (unfit !== null) return { refused: `it does not show what a release leaves: ${unfit}` };
  const left = leftBy(recording, catalogue);
  if ('refused' in left) return left;

  const there = catalogue.states.find(({ releases }) => releases.some((known) => known.release === release.release));
  if (there === undefined) {
    const same = catalogue.states.find((state) => isSameState(state, left));
    return same === undefined
      ? withStates(catalogue, [...catalogue.states, { ...left, releases: [release] }])
      : replaced(catalogue, same, withFacts({ ...same, releases: [...same.releases, release] }, left, recording));
  }
  const dated = {
    ...there,
    releases: there.releases.map((known) => (isNamed(known, release) ? dateOf(known, release) : known)),
  };
  if (typeof there.heads === 'string' && there.schema === null) return split(catalogue, there, dated, left, release);
  const heads = agreedHeads(there, left, catalogue);
  if ('refused' in heads)
    return { refused: `${release.release} is recorded ${said(there.heads)}, and ${heads.refused}` };
  return replaced(catalogue, there, withFacts({ ...dated, ...heads }, left, recording));
}

type Left = Omit<State, 'releases'> & { readonly migrations: readonly string[]; readonly schema: Shape };

/** What the database shows; of several books of the tool all together. */
function leftBy({ snapshot, history }: Recording, catalogue: Catalogue): Left | Refusal {
  const books = snapshot.histories.filter(({ tool }) => tool === catalogue.tool);
  const facts = { optional: [], schema: shapeOf(snapshot) };
  if (books.length === 0) return { ...facts, heads: 'none', migrations: [] };
  const heads = books.flatMap((book) => book.heads);
  if (heads.length === 0) return { refused: 'its history is empty: the app has not run its migrations to the end' };
  if (history === 'random') return { ...facts, heads: 'random', migrations: [] };
  const migrations = [...new Set(books.flatMap(({ applied }) => applied.map(({ id }) => id)))].sort();
  return { ...facts, heads: ownHeads(heads, catalogue), migrations };
}

/** The state with what the database shows; what is recorded stays where it is the same but for its spelling. */
function withFacts(state: State, { migrations, schema }: Left, { release, replace }: Recording): State | Refusal {
  if (state.schema === null || replace) return { ...state, migrations, schema };
  const drift = driftBetween(state.schema, schema);
  if (drift.length === 0) return state;
  const some = drift
    .slice(0, 3)
    .map(({ kind, what, table, name }) => `${kind} ${what} ${what === 'table' ? name : `${table}.${name}`}`);
  const others = state.releases.map((known) => known.release).filter((known) => known !== release.release);
  return {
    refused: `the schema recorded for this history${others.length === 0 ? '' : ` (${others.join(', ')})`} is another one: ${drift.length} differences (${some.join(', ')}${drift.length > some.length ? ' …' : ''}); --replace takes the one of this database`,
  };
}

/** Takes a release out of a state of which nothing but the kind of history is known, and gives it the state of its schema. */
function split(catalogue: Catalogue, there: State, dated: State, left: Left, release: Release): Catalogue | Refusal {
  if (there.heads !== left.heads) {
    return {
      refused: `${release.release} is recorded ${said(there.heads)}, and this database stands ${said(left.heads)}`,
    };
  }
  const mine = dated.releases.filter((known) => isNamed(known, release));
  const others = dated.releases.filter((known) => !isNamed(known, release));
  const rest = catalogue.states.filter((state) => state !== there);
  const same = rest.find((state) => isSameState(state, left));
  const joined: State =
    same === undefined ? { ...left, releases: mine } : { ...same, releases: [...same.releases, ...mine] };
  const kept = others.length === 0 ? [] : [{ ...there, releases: others }];
  return withStates(catalogue, [...rest.filter((state) => state !== same), ...kept, joined]);
}

function isNamed(known: Release, { release }: Release): boolean {
  return known.release === release;
}

function dateOf(known: Release, stated: Release): Release {
  return { ...known, date: stated.date ?? known.date };
}

function replaced(catalogue: Catalogue, old: State, state: State | Refusal): Catalogue | Refusal {
  if ('refused' in state) return state;
  return withStates(
    catalogue,
    catalogue.states.map((known) => (known === old ? state : known)),
  );
}

function withStates(catalogue: Catalogue, states: readonly State[]): Catalogue {
  return { ...catalogue, states: inReleaseOrder(states) };
}
