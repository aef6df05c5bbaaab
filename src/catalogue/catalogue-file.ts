import type { Catalogue, State } from './catalogue.ts';
import { type Fields, inOrder, patchBetween, patched } from './merge-patch.ts';
import { shapeIn } from './stored-shape.ts';

/**
 * A catalogue as it is stored: of every state only what differs from the state before it, as JSON Merge Patches, so that
 * a diff of the file says what a release changed. https://www.rfc-editor.org/rfc/rfc7396
 */
export interface CatalogueFile {
  readonly app: string;
  readonly tool: string;
  readonly states: readonly StoredState[];
}

export interface StoredState {
  /** Release → the day of its publication, `null` where it is not recorded. */
  readonly releases: Readonly<Record<string, string | null>>;
  /** Id → true, or null for one that the heads before had; the heads before are those of the last state that has a list. */
  readonly heads: 'none' | 'random' | Ids;
  readonly optional?: readonly string[];
  /** Ids as under `heads`; left out where they are the heads, or where no database was read. */
  readonly migrations?: Ids;
  /** What differs from the last schema before it; left out where no database was read. */
  readonly schema?: Fields;
}

/** A patch of a set of ids. */
export type Ids = Readonly<Record<string, true | null>>;

/** What the next state is a difference to. */
interface Base {
  readonly heads: Fields;
  readonly migrations: Fields;
  readonly schema: Fields;
}

const NOTHING: Base = { heads: {}, migrations: {}, schema: { tables: {}, triggers: {}, views: {} } };

/** The catalogue of which every state is whole. */
export function unfolded({ app, tool, states }: CatalogueFile): Catalogue {
  let base = NOTHING;
  return {
    app,
    tool,
    states: states.map((stored) => {
      base = baseAfter(base, stored);
      return stateOf(stored, base);
    }),
  };
}

function baseAfter(base: Base, { heads, migrations, schema }: StoredState): Base {
  return {
    heads: typeof heads === 'string' ? base.heads : patched(base.heads, heads),
    migrations: migrations === undefined ? base.migrations : patched(base.migrations, migrations),
    schema: schema === undefined ? base.schema : patched(base.schema, schema),
  };
}

function stateOf({ releases, heads: stored, optional = [], migrations, schema }: StoredState, base: Base): State {
  const heads = typeof stored === 'string' ? stored : Object.keys(base.heads);
  return {
    releases: Object.entries(releases).map(([release, date]) => ({ release, date })),
    heads,
    optional,
    migrations: schema === undefined ? null : migrations === undefined ? idsOf(heads) : Object.keys(base.migrations),
    schema: schema === undefined ? null : shapeIn(base.schema),
  };
}

/** The same as it is stored. */
export function folded({ app, tool, states }: Catalogue): CatalogueFile {
  let base = NOTHING;
  return {
    app,
    tool,
    states: states.map((state) => {
      const stored = storedState(state, base);
      base = baseAfter(base, stored);
      return stored;
    }),
  };
}

function storedState({ releases, heads, optional, migrations, schema }: State, base: Base): StoredState {
  return {
    releases: Object.fromEntries(releases.map(({ release, date }) => [release, date])),
    heads: typeof heads === 'string' ? heads : idsBetween(base.heads, heads),
    ...(optional.length === 0 ? {} : { optional }),
    ...(migrations === null || sameIds(migrations, idsOf(heads))
      ? {}
      : { migrations: idsBetween(base.migrations, migrations) }),
    ...(schema === null ? {} : { schema: patchBetween(base.schema, schema) }),
  };
}

function idsBetween(before: Fields, after: readonly string[]): Ids {
  const patch = patchBetween(before, inOrder(after.map((id) => [id, true])));
  return inOrder(Object.keys(patch).map((id) => [id, patch[id] === null ? null : true]));
}

/** The ids of heads that are a list. */
function idsOf(heads: State['heads']): readonly string[] {
  return typeof heads === 'string' ? [] : heads;
}

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at]);
}
