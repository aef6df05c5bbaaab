import type { BooksSay, Mark, Migration } from './history.ts';
import { byNumber, listedInOrder } from './listed.ts';
import type { MigrationTool, Rows } from './migration-tool.ts';
import { timeOf } from './time-of.ts';

/**
 * Flyway: one row per script that was run, numbered without gaps by `installed_rank`. A script with a version runs once,
 * one without (repeatable) whenever it changed. Later rows take earlier ones back: of type DELETE after a repair, UNDO_…
 * after an undo.
 * https://github.com/flyway/flyway/blob/main/flyway-core/src/main/java/org/flywaydb/core/internal/info/MigrationInfoImpl.java
 */
export const flyway: MigrationTool = {
  id: 'flyway',
  name: 'Flyway',
  books: [
    {
      // Until version 5 it was schema_version, which is still used where there is no table of the new name: as here, by its columns.
      table: /^flyway_schema_history$/,
      columns: ['installed_rank', 'version', 'description', 'type', 'script', 'checksum', 'installed_on', 'success'],
      columnsSuffice: true,
      rows: (book) =>
        `SELECT version, installed_on, description, type, success, installed_rank FROM ${book} ORDER BY installed_rank`,
      say: (rows) => readInRank(rows),
    },
  ],
  dies: {
    kind: 'whole-by-default',
    says: 'A script and its row are one transaction, which is rolled back without a trace. Only a script that runs outside of it (executeInTransaction=false) leaves what it did, and a row that says it failed.',
    source:
      'https://github.com/flyway/flyway/blob/main/flyway-core/src/main/java/org/flywaydb/core/internal/command/DbMigrate.java',
  },
  rebuilds: [],
};

function readInRank(rows: Rows): BooksSay {
  const applied = new Map<string, { readonly versioned: boolean; readonly migration: Migration }>();
  const undone = new Set<string>();
  const marks: Mark[] = rowsMissing(rows);
  for (const [version, installedOn, description, type, success] of rows) {
    const migration: Migration = { id: String(version ?? description), at: timeOf(installedOn) };
    const versioned = version !== null;
    const key = `${versioned} ${migration.id}`;
    if (Number(success) === 0) marks.push({ kind: 'failed', migration: migration.id, at: migration.at });
    else if (/^(DELETE|UNDO)/.test(String(type))) {
      applied.delete(key);
      if (type !== 'DELETE') undone.add(migration.id);
    } else if (type !== 'SCHEMA') {
      if (versioned && applied.has(key)) marks.push({ kind: 'recorded-twice', migration: migration.id });
      undone.delete(migration.id);
      applied.delete(key);
      applied.set(key, { versioned, migration });
    }
  }
  for (const migration of undone) marks.push({ kind: 'rolled-back', migration });
  const inOrder = listedInOrder(
    [...applied.values()].filter(({ versioned }) => versioned).map(({ migration: { id, at } }) => [id, at]),
    byNumber,
  );
  const all = [...applied.values()].map(({ migration }) => migration);
  const last = all.slice(-1).map(({ id }) => id);
  return { applied: all, heads: inOrder.heads.length > 0 ? inOrder.heads : last, marks: [...marks, ...inOrder.marks] };
}

/** Rows that were deleted by hand, or failed ones that a repair took away. */
function rowsMissing(rows: Rows): Mark[] {
  const ranks = rows.map((row) => Number(row[5]));
  return ranks.flatMap((rank, at): Mark[] => {
    const before = ranks[at - 1];
    if (before === undefined || rank - before < 2) return [];
    const missing =
      rank - before === 2
        ? `the row with installed_rank ${before + 1} is`
        : `the rows with installed_rank ${before + 1} to ${rank - 1} are`;
    return [{ kind: 'odd-book', says: `${missing} missing` }];
  });
}
