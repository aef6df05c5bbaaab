import type { Mark } from './history.ts';
import { listed } from './listed.ts';
import type { MigrationTool } from './migration-tool.ts';

/** Numbers from here on are dates, between which nothing is missing. */
const DATES = 100_000;

/**
 * refinery: one row per file, with its number, its name and a checksum. It stands at the highest number: a file below
 * that is not run any more, unless its name begins with U, which the row does not tell.
 * https://github.com/rust-db/refinery/blob/main/refinery_core/src/traits/mod.rs
 */
export const refinery: MigrationTool = {
  id: 'refinery',
  name: 'refinery',
  books: [
    {
      table: /^refinery_schema_history$/,
      columns: ['version', 'name', 'applied_on', 'checksum'],
      only: true,
      columnsSuffice: true,
      rows: (book) => `SELECT version, name, applied_on FROM ${book} ORDER BY rowid`,
      say(rows) {
        const known = rows.map(([version, name, at]) => ({ number: Number(version), id: `V${version}__${name}`, at }));
        const byVersion = known.toSorted((one, other) => one.number - other.number);
        const gaps = byVersion.flatMap(({ number, id }, index): Mark[] => {
          const before = byVersion[index - 1];
          const gap = before !== undefined && number > before.number + 1 && number < DATES;
          return gap ? [{ kind: 'gap', after: before.id, before: id }] : [];
        });
        const { applied, marks } = listed(
          known.map(({ id, at }) => [id, at ?? null]),
          gaps,
        );
        return { applied, heads: byVersion.slice(-1).map(({ id }) => id), marks };
      },
    },
  ],
  dies: {
    kind: 'whole',
    says: 'A file and its row are one transaction, so one that fails leaves nothing; files that ran before it in the same start stay.',
    source: 'https://github.com/rust-db/refinery/blob/main/refinery_core/src/drivers/rusqlite.rs',
  },
  rebuilds: [],
};
