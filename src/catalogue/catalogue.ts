import type { Shape } from './shape.ts';

/** What is recorded of one app: which release leaves which history and which schema. */
export interface Catalogue {
  /** Id of the app, as its folder in content/apps/ is called. */
  readonly app: string;
  /** Id of its migration tool. */
  readonly tool: string;
  /** The oldest first. */
  readonly states: readonly State[];
}

/** What one or several releases leave. */
export interface State {
  /** Releases that end here, the oldest first; at least one. */
  readonly releases: readonly Release[];
  /**
   * Where the history stands: ids as `History.heads` has them, of the app's own migrations, sorted. `none`: these releases
   * keep no history. `random`: they make its ids on the machine, so that an id says nothing, and only the schema does.
   */
  readonly heads: readonly string[] | 'none' | 'random';
  /** Heads of parts that these releases bring along and that only some installations switch on. */
  readonly optional: readonly string[];
  /** All migrations that a database of theirs has recorded, sorted; `null` where none was read. */
  readonly migrations: readonly string[] | null;
  /** The schema; `null` where no database was read. */
  readonly schema: Shape | null;
}

export interface Release {
  readonly release: string;
  /** The day of its publication, as 2024-04-03; `null` where it is not recorded. */
  readonly date: string | null;
}

/** The place of a state in `states`. */
export type StateAt = number;

/** The state in which a release ends, `null` for a release that is not recorded. `3.9`, `v3.9` and `v3.9.0` are one. */
export function stateOfRelease({ states }: Catalogue, release: string): StateAt | null {
  const wanted = plain(release);
  const at = states.findIndex(({ releases }) => releases.some((known) => plain(known.release) === wanted));
  return at === -1 ? null : at;
}

function plain(release: string): string {
  const numbers = release.trim().toLowerCase().replace(/^v/, '');
  // `3` alone may mean any release of that line.
  return /^\d+\.\d+$/.test(numbers) ? `${numbers}.0` : numbers;
}
