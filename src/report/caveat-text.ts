import type { Caveat } from '../snapshot/index.ts';
import { andMore } from './and-more.ts';
import { counted } from './counted.ts';
import type { Report } from './report.ts';

/** Names that are shown of a long list. */
const NAMED = 8;

/** Caveats after which a part of the database may not have been seen. */
const INCOMPLETE: readonly Caveat['kind'][] = [
  'past-damage',
  'wal-log-not-read',
  'wal-foreign',
  'journal-foreign',
  'pages-unaccounted',
];

/** Whether the caveat means that a part of the database may not have been seen. */
export function isIncomplete({ kind }: Caveat): boolean {
  return INCOMPLETE.includes(kind);
}

/** A doubt about the file, in words. */
export function caveatText(caveat: Caveat): Report['caveats'][number] {
  return { kind: caveat.kind, text: textOf(caveat) };
}

function textOf(caveat: Caveat): string {
  switch (caveat.kind) {
    case 'past-damage':
      return 'SQLite refuses this file as it is, and so does the app. What is shown here was read past the damage: parts of the database may be missing from it.';
    case 'wal-log-not-read':
      return 'The database is in WAL mode: its newest changes may be in a file of the same name with “-wal” at its end, which was not given. Choose both together. Or stop the app cleanly (it then writes the log back) and take the copy after that.';
    case 'wal-applied':
      return `The -wal was read together with the file: ${counted(caveat.commits, 'finished transaction')}, ${counted(caveat.pages, 'page')}. Copy both files, or neither is whole.`;
    case 'wal-unfinished':
      return `At its end the -wal holds ${counted(caveat.frames, 'page')} of a transaction that was never finished. SQLite leaves them out, and so did we.`;
    case 'wal-without-effect':
      return `The -wal changes nothing: ${
        {
          empty: 'it is empty, as after a clean stop',
          header: 'its header is not one that SQLite would take',
          'no-commit': 'no transaction in it was finished',
        }[caveat.why]
      }.`;
    case 'wal-foreign':
      return 'The -wal does not belong to this file, or not to this copy of it: its pages do not fit. It was left out, so the newest changes may be missing. Take both files at the same moment, with the app stopped.';
    case 'only-in-wal':
      return `${[
        caveat.migrations.length > 0
          ? `${counted(caveat.migrations.length, 'migration')} (${andMore(caveat.migrations, NAMED)})`
          : '',
        caveat.tables.length > 0 ? `${counted(caveat.tables.length, 'table')} (${andMore(caveat.tables, NAMED)})` : '',
      ]
        .filter((part) => part !== '')
        .join(' and ')} only in the -wal: the main file alone would show the database as it was before.`;
    case 'journal-rolled-back':
      return `The -journal is hot: a transaction was interrupted, and ${counted(caveat.pages, 'page')} were read as they were before it, as SQLite does at the next start. Copy the journal along with the file; without it the file shows half a transaction.`;
    case 'journal-without-effect':
      return `The -journal changes nothing: ${
        {
          empty: 'it is empty',
          ended: 'its header is zeroed, so the transaction came to its end',
          header: 'its header is not one that SQLite would take',
          'super-journal':
            'it belongs to a transaction over several files, whose own journal is not here; SQLite would look for that first',
        }[caveat.why]
      }.`;
    case 'journal-foreign':
      return 'The -journal says that the database had more pages than the file has, so it belongs to another file or to another copy. SQLite would roll it back all the same, and so did we: do not start the app with the two side by side.';
    case 'pages-unaccounted':
      return `The file has ${caveat.found} pages, its header knows of ${caveat.stated}. SQLite does not mind, but an interrupted transaction leaves it so: if there is a -journal beside the original, choose it too.`;
  }
}
