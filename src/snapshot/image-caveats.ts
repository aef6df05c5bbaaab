import type { Image, JournalUse, LogUse } from '../sqlite/index.ts';
import type { Caveat } from './snapshot.ts';

/** The doubts that come from the files of which an image was made. */
export function imageCaveats({ header, log, journal }: Image): readonly Caveat[] {
  const { statedPages, pages } = header;
  return [
    ...(log === null ? (header.walMode ? [{ kind: 'wal-log-not-read' } as const] : []) : logCaveats(log)),
    ...(journal === null ? [] : journalCaveats(journal)),
    ...(statedPages !== null && pages > statedPages && log?.kind !== 'applied'
      ? [{ kind: 'pages-unaccounted', stated: statedPages, found: pages } as const]
      : []),
  ];
}

function logCaveats(log: LogUse): Caveat[] {
  switch (log.kind) {
    case 'applied': {
      const { commits, pages, unfinishedFrames } = log;
      const applied: Caveat = { kind: 'wal-applied', commits, pages };
      return unfinishedFrames > 0 ? [applied, { kind: 'wal-unfinished', frames: unfinishedFrames }] : [applied];
    }
    case 'without-effect':
      return [{ kind: 'wal-without-effect', why: log.why }];
    case 'foreign':
      return [{ kind: 'wal-foreign' }];
  }
}

function journalCaveats(journal: JournalUse): Caveat[] {
  switch (journal.kind) {
    case 'rolled-back': {
      const rolledBack: Caveat = { kind: 'journal-rolled-back', pages: journal.pages };
      return journal.fits ? [rolledBack] : [rolledBack, { kind: 'journal-foreign' }];
    }
    case 'without-effect':
      return [{ kind: 'journal-without-effect', why: journal.why }];
  }
}
