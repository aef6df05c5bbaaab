import { byNumber, listedInOrder } from './listed.ts';
import type { MigrationTool } from './migration-tool.ts';

/**
 * FluentMigrator: one row per migration, known by a number that its author chose, so that gaps say nothing. The table
 * itself is made in three steps, of which the last, the description, came later and tells nothing that is needed here.
 * https://github.com/fluentmigrator/fluentmigrator/blob/main/src/FluentMigrator.Runner.Core/Versioning/VersionMigration.cs
 */
export const fluentmigrator: MigrationTool = {
  id: 'fluentmigrator',
  name: 'FluentMigrator',
  books: [
    {
      table: /^versioninfo$/,
      columns: ['version', 'appliedon'],
      types: { version: /int/ },
      rows: (book) => `SELECT version, appliedon FROM ${book} ORDER BY rowid`,
      say: (rows) => listedInOrder(rows, byNumber),
    },
    {
      table: /^versioninfo$/,
      columns: ['version'],
      mayHave: [],
      types: { version: /int/ },
      rows: (book) => `SELECT version FROM ${book} ORDER BY rowid`,
      say: (rows) =>
        listedInOrder(rows, byNumber, [
          { kind: 'odd-book', says: 'it has no column AppliedOn, which is added right after the table is made' },
        ]),
    },
  ],
  dies: {
    kind: 'whole-by-default',
    says: 'A migration and its row are one transaction, which is rolled back, unless it says TransactionBehavior.None.',
    source:
      'https://github.com/fluentmigrator/fluentmigrator/blob/e2636448f65f353ee2aef1dbd5fa03073de5fe46/src/FluentMigrator.Runner.Core/MigrationRunner.cs',
  },
  rebuilds: [],
};
