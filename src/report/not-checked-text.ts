import type { Obstacle } from '../diagnosis/index.ts';
import type { Gap } from '../snapshot/index.ts';
import { andMore } from './and-more.ts';
import type { Report } from './report.ts';

type NotChecked = Report['notChecked'][number];

/** What no look at schema, history and a few counts can tell. */
export function neverChecked(journalGiven: boolean): readonly NotChecked[] {
  return journalGiven ? NEVER_CHECKED.filter((checked) => checked !== JOURNAL) : NEVER_CHECKED;
}

const JOURNAL: NotChecked = {
  what: 'a -journal beside the file',
  why: 'if one was there and not copied along, the file may show half a transaction',
};

const NEVER_CHECKED: readonly NotChecked[] = [
  {
    what: 'every page of the file',
    why: 'damage deep inside is only found by a full check: “Look deeper” on the page, “schema-clinic check FILE --full” in a terminal',
  },
  JOURNAL,
  {
    what: 'everything outside the file',
    why: 'a full disk, permissions, a wrong path or volume, settings, secrets and the network leave no trace in it',
  },
];

const GAPS: Record<Gap['what'], string> = {
  tables: 'tables besides those that were found',
  columns: 'columns',
  indexes: 'indexes',
  'foreign-keys': 'foreign keys',
  history: 'migration history',
};

/** Names that are shown of the tables whose parts could not be read for the same reason. */
const NAMED = 5;

/** What should have been read and could not be; tables that share an obstacle share a line. */
export function gapTexts(gaps: readonly Gap[]): NotChecked[] {
  const whole = gaps.filter(({ of }) => of === null);
  const parts = gaps.filter(({ of }) => of !== null);
  return [
    ...whole.map(({ what, message }) => ({ what: GAPS[what], why: said(message) })),
    ...[...new Set(parts.map(({ message }) => message))].map((message) => {
      const same = parts.filter((gap) => gap.message === message);
      const whats = [...new Set(same.map(({ what }) => GAPS[what]))];
      const names = [...new Set(same.flatMap(({ of }) => of ?? []))];
      return { what: `${whats.join(', ')} of ${andMore(names, NAMED)}`, why: said(message) };
    }),
  ];
}

function said(message: string): string {
  return `SQLite answered “${message}”`;
}

/** Why a signature could not be judged. */
export function obstacleText(obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case 'schema-not-read':
      return `${obstacle.what} could not be read: ${obstacle.message}`;
    case 'signature-broken':
      return `the signature is at fault, not your file: ${obstacle.message}`;
    case 'rows-not-read':
      switch (obstacle.why) {
        case 'budget':
          return `counting ${obstacle.of} would take reading more of the file than is done without being asked`;
        case 'not-asked':
          return `${obstacle.of} were not counted`;
        case 'malformed':
        case 'medium':
        case 'statement':
        case 'memory':
        case 'engine':
          return `${obstacle.of} could not be counted: ${obstacle.message}`;
      }
  }
}
