import { DATABASE_MARKS, SQLITE_MARKS } from './database-marks.ts';
import type { Mention } from './mention.ts';
import { MIGRATION_LINES } from './migration-lines.ts';
import type { AppPage } from './page-record.ts';

/** What a log says of where it comes from. */
export interface Said {
  /** The app whose logs alone speak like this, and the release where it says that too. */
  readonly app: {
    readonly id: string;
    readonly name: string;
    readonly release: string | null;
    readonly line: number;
  } | null;
  /** The last migration that was begun or failed. `tool` is an id of migration-tools/. */
  readonly migration: { readonly tool: string; readonly id: string; readonly line: number } | null;
  /** The database behind it where that is another than SQLite, such as `postgresql`. */
  readonly database: string | null;
}

/** What a text says that names nothing. */
export const NOTHING_SAID: Said = { app: null, migration: null, database: null };

/** Every template that tells an app, a release, a migration or a database. */
export function saidTemplates(apps: readonly AppPage[]): string[] {
  return [
    ...apps.flatMap(({ logs }) => logs),
    ...MIGRATION_LINES.map(({ template }) => template),
    ...DATABASE_MARKS.map(({ template }) => template),
    ...SQLITE_MARKS,
  ];
}

/** Reads app, release and migration from what was recognised. Of several apps it is the one that says most, of several releases the last. */
export function saidOf(mentions: readonly Mention[], apps: readonly AppPage[]): Said {
  return { app: appOf(mentions, apps), migration: migrationOf(mentions), database: databaseOf(mentions) };
}

function databaseOf(mentions: readonly Mention[]): string | null {
  if (mentions.some(({ template }) => SQLITE_MARKS.includes(template))) return null;
  return DATABASE_MARKS.find((mark) => mentions.some(({ template }) => template === mark.template))?.database ?? null;
}

function appOf(mentions: readonly Mention[], apps: readonly AppPage[]): Said['app'] {
  let best: { said: NonNullable<Said['app']>; signs: number } | null = null;
  for (const { id, name, logs } of apps) {
    const own = mentions.filter(({ template }) => logs.includes(template));
    const signs = new Set(own.map(({ template }) => template)).size;
    if (signs === 0 || (best !== null && signs <= best.signs)) continue;
    const ofRelease = lastOf(own.filter((mention) => releaseIn(mention) !== null));
    const line = (ofRelease ?? lastOf(own))?.line ?? 0;
    best = { said: { id, name, release: ofRelease === null ? null : releaseIn(ofRelease), line }, signs };
  }
  return best?.said ?? null;
}

/** `latest` is no release; and what follows an image's tag is its digest. */
function releaseIn({ captures }: Mention): string | null {
  const [release = ''] = captures['release']?.split('@') ?? [];
  return /\d/.test(release) ? release : null;
}

function migrationOf(mentions: readonly Mention[]): Said['migration'] {
  const begun = mentions.flatMap((mention) => {
    const known = MIGRATION_LINES.find(({ template }) => template === mention.template);
    const id = mention.captures['migration'];
    // A small word alone is prose: “Applying migrations...”.
    return known === undefined || id === undefined || /^[a-z]+$/.test(id)
      ? []
      : [{ tool: known.tool, id, line: mention.line }];
  });
  return lastOf(begun);
}

function lastOf<Item extends { readonly line: number }>(items: readonly Item[]): Item | null {
  return items.reduce<Item | null>((last, item) => (last === null || item.line >= last.line ? item : last), null);
}
