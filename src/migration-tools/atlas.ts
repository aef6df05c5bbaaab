import type { Mark } from './history.ts';
import { byText, listedInAnyOrder } from './listed.ts';
import type { MigrationTool } from './migration-tool.ts';
import { timeOf } from './time-of.ts';

/** Bits of `type`. https://pkg.go.dev/ariga.io/atlas/sql/migrate#RevisionType */
const [EXECUTED, RESOLVED] = [2, 4];

/**
 * Atlas: one row per file, with how many of its statements were applied; the next run continues there. A baseline, and
 * what `migrate set` passed over, is recorded without having been run. A row whose version begins with a dot is no file.
 * https://github.com/ariga/atlas/blob/master/sql/migrate/migrate.go
 */
export const atlas: MigrationTool = {
  id: 'atlas',
  name: 'Atlas',
  books: [
    {
      table: /^atlas_schema_revisions$/,
      columns: ['version', 'type', 'applied', 'total', 'executed_at', 'error', 'hash'],
      rows: (book) => `SELECT version, executed_at, type, applied < total, coalesce(error, '') <> '' FROM ${book}
        WHERE version NOT LIKE '.%' ORDER BY rowid`,
      say(rows) {
        const marks: Mark[] = [];
        const done = rows.filter(([version, time, type, partly, error]) => {
          const [migration, at] = [String(version), timeOf(time)];
          if ((Number(type) & EXECUTED) === 0) marks.push({ kind: 'by-hand', migration });
          // With both bits it stopped half-way, and somebody has said since that it is done.
          if ((Number(type) & RESOLVED) !== 0 || (Number(partly) === 0 && Number(error) === 0)) return true;
          marks.push({ kind: Number(error) === 0 ? 'unfinished' : 'failed', migration, at });
          return false;
        });
        // Atlas stands at the highest version, and lets earlier ones be recorded late where it is told to.
        return listedInAnyOrder(done, byText, marks);
      },
    },
  ],
  dies: {
    kind: 'whole-by-default',
    says: 'A file and its row are one transaction. With --tx-mode none, or atlas:txmode none in the file, the statements before the one that failed stay, and the row counts them.',
    source: 'https://atlasgo.io/versioned/apply',
  },
  rebuilds: [{ name: 'new_{table}', unmistakable: false }],
};
