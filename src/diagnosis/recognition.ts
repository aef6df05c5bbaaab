import type { Snapshot } from '../snapshot/snapshot.ts';
import { sameName } from './answer.ts';

/** How a file of an app is recognised: several marks that are independent of each other. */
export interface AppMarks {
  readonly id: string;
  readonly name: string;
  /** Tables that its files have. */
  readonly tables: readonly string[];
  /** Columns that its files have, as `table.column`: what tells common names of tables apart. */
  readonly columns: readonly string[];
  /** Per migration tool: apps (Django) or ids (Alembic) that its histories hold. */
  readonly history: Readonly<Record<string, readonly string[]>>;
  /** How many marks must be there. A history mark counts as one, however many of its names are found. */
  readonly enough: number;
  /** Releases at which an upgrade stops on its way; none where nothing is known. */
  readonly stops?: readonly Stop[];
}

/** A release at which an upgrade from one range to another must, or should, stop. */
export interface Stop {
  readonly from: string;
  readonly to: string;
  readonly at: string;
  /** One sentence. */
  readonly because: string;
  /** Slug of the incident that it avoids, or `null`. */
  readonly incident: string | null;
}

/** An app that was recognised, and by what. */
export interface AppMatch {
  readonly id: string;
  readonly name: string;
  readonly tables: readonly string[];
  readonly columns: readonly string[];
  readonly history: readonly string[];
}

/** The apps whose marks the file bears, the best fit first. Empty for a file that bears none's. */
export function recogniseApps(snapshot: Snapshot, apps: readonly AppMarks[]): readonly AppMatch[] {
  return apps
    .map((app) => ({ app, match: matchOf(snapshot, app) }))
    .filter(({ app, match }) => marksIn(match) >= app.enough)
    .map(({ match }) => match)
    .sort((one, other) => marksIn(other) - marksIn(one));
}

function marksIn({ tables, columns, history }: AppMatch): number {
  return tables.length + columns.length + Number(history.length > 0);
}

function matchOf(snapshot: Snapshot, app: AppMarks): AppMatch {
  return {
    id: app.id,
    name: app.name,
    tables: app.tables.filter((name) => snapshot.tables.some((table) => sameName(table.name, name))),
    columns: app.columns.filter((mark) =>
      snapshot.tables.some((table) => table.columns.some(({ name }) => sameName(`${table.name}.${name}`, mark))),
    ),
    history: snapshot.histories.flatMap(({ tool, applied }) =>
      (app.history[tool] ?? []).filter((mark) => applied.some(({ id }) => id === mark || id.startsWith(`${mark}.`))),
    ),
  };
}
