import { listedInOrder } from './listed.ts';
import type { MigrationTool } from './migration-tool.ts';
import { timeOf } from './time-of.ts';

/**
 * Entity Framework Core: one row per migration, whose id begins with the time at which it was written; when it was
 * applied is not kept. Since version 9 a run locks by a row in a table of its own, and waits for ever for another's.
 * https://github.com/dotnet/efcore/blob/main/src/EFCore.Sqlite.Core/Migrations/Internal/SqliteHistoryRepository.cs
 */
export const efcore: MigrationTool = {
  id: 'efcore',
  name: 'Entity Framework Core',
  books: [
    {
      table: /^__efmigrationshistory$/,
      columns: ['migrationid', 'productversion'],
      // Entity Framework 6 had these two as well.
      without: ['contextkey'],
      columnsSuffice: true,
      rows: (book) => `SELECT migrationid FROM ${book} ORDER BY rowid`,
      say: (rows) => listedInOrder(rows),
      lock: {
        table: () => '__efmigrationslock',
        columns: ['id', 'timestamp'],
        rows: (lock) => `SELECT timestamp FROM ${lock}`,
        held: ([row]) => (row === undefined ? null : { since: timeOf(row[0]) }),
      },
    },
  ],
  traces: { tables: ['__efmigrationslock'], enough: 1 },
  dies: {
    kind: 'in-part',
    says: 'A migration that rebuilds a table is committed in pieces: first the full ef_temp_ copy beside the table, then the new table without its indexes, and the indexes and the row last. A killed run leaves its lock too.',
    source:
      'https://github.com/dotnet/efcore/blob/main/src/EFCore.Sqlite.Core/Migrations/SqliteMigrationsSqlGenerator.cs',
  },
  rebuilds: [{ name: 'ef_temp_{table}', unmistakable: true }],
};
