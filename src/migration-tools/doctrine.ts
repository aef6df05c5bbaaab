import type { Mark } from './history.ts';
import { listedInAnyOrder } from './listed.ts';
import type { Book, MigrationTool, Rows } from './migration-tool.ts';

const BOOK = {
  table: /^(doctrine_)?migration_versions$/,
  columns: ['version', 'executed_at'],
  rows: (book, columns) =>
    `SELECT version, ${columns.includes('executed_at') ? 'executed_at' : 'NULL'} FROM ${book} ORDER BY rowid`,
  say: (rows) => listedInAnyOrder(rows, undefined, withoutRun(rows)),
} as const satisfies Book;

/**
 * Doctrine Migrations: one row per executed class, DoctrineMigrations\Version20240101000000 (before version 3 the digits
 * alone, in migration_versions; at first without a time). `migrations:version --add` records without running, and without
 * a time.
 * https://github.com/doctrine/migrations/blob/3.9.x/src/Metadata/Storage/TableMetadataStorage.php
 */
export const doctrine: MigrationTool = {
  id: 'doctrine',
  name: 'Doctrine Migrations',
  books: [
    { ...BOOK, columns: ['version', 'executed_at', 'execution_time'], columnsSuffice: true },
    BOOK,
    { ...BOOK, columns: ['version'], only: true },
  ],
  dies: {
    kind: 'whole-by-default',
    says: 'A migration and its row are rolled back as a whole. Where isTransactional() says no, what it did stays; a rebuild that dies then loses the data, which it keeps in a temporary table meanwhile.',
    source: 'https://www.doctrine-project.org/projects/doctrine-migrations/en/stable/explanation/implicit-commits.html',
  },
  rebuilds: [],
};

/** Rows without a time that come after a row with one: those before it can be of a release that kept no times. */
function withoutRun(rows: Rows): Mark[] {
  const firstTimed = rows.findIndex(([, at]) => at !== null);
  const later = firstTimed < 0 ? [] : rows.slice(firstTimed);
  return later.filter(([, at]) => at === null).map(([id]) => ({ kind: 'by-hand', migration: String(id) }));
}
