import type { Catalogue } from '../catalogue/catalogue.ts';
import { stepBetween } from '../catalogue/line.ts';
import { type Change, stepsBetween } from '../catalogue/relation.ts';
import { releasesText } from './release-text.ts';

/** One state of a catalogue as a page shows it: what is new in it as against the one before. */
export interface ReleaseRow {
  /** `v3.8 – v3.9`. */
  readonly releases: string;
  /** All names, the oldest first: for ranges of incidents. */
  readonly names: readonly string[];
  /** Day of the first of them, or `null`. */
  readonly date: string | null;
  /** Where the history stands, in words where the history says nothing. */
  readonly heads: readonly string[] | string;
  /** Migrations of the app's own that are new. */
  readonly migrations: readonly string[];
  /** What they change, or `null` where a schema on one of the sides is not recorded. */
  readonly changes: readonly Change[] | null;
}

const SILENT = { none: 'no history is kept', random: 'an id made on the machine' } as const;

/** The states of a catalogue, the newest first. */
export function releaseRows(catalogue: Catalogue): readonly ReleaseRow[] {
  return catalogue.states
    .map((state, at): ReleaseRow => {
      const names = state.releases.map(({ release }) => release);
      const before = catalogue.states[at - 1];
      const isRecorded = before !== undefined && before.schema !== null && state.schema !== null;
      return {
        releases: releasesText(names),
        names,
        date: state.releases[0]?.date ?? null,
        heads: typeof state.heads === 'string' ? SILENT[state.heads] : state.heads,
        migrations: at === 0 ? [] : stepBetween(catalogue, at - 1, at),
        changes: isRecorded ? stepsBetween(at - 1, at, catalogue).flatMap(({ changes }) => changes) : null,
      };
    })
    .reverse();
}

const SIGNS = { added: '+', removed: '−', changed: '~' } as const;

/** One change in a few words: `+ column api_flip.reason`. */
export function changeText({ table, what, name, kind }: Change): string {
  const thing = what === 'table' || what === 'view' ? name : `${table}.${name}`;
  return `${SIGNS[kind]} ${what} ${thing}`;
}
