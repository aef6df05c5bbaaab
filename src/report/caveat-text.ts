import type { Caveat } from '../snapshot/index.ts';
import type { Report } from './report.ts';

/** A doubt about the file, in words. */
export function caveatText(caveat: Caveat): Report['caveats'][number] {
  switch (caveat.kind) {
    case 'wal-log-not-read':
      return {
        kind: caveat.kind,
        text: 'The database is in WAL mode: its newest changes may be in a file of the same name with “-wal” at its end, which was not read. To be sure, stop the app cleanly (it then writes the log back) and take the copy after that.',
      };
  }
}
