import type { MigrationTool } from './migration-tool.ts';

/**
 * Alembic (and Flask-Migrate, which wraps it): one row per current head and no list of what was
 * applied; the chain is only in the revision files of the running code. An empty table is what a
 * first upgrade leaves that died, and what `alembic check` leaves on a new file.
 * https://alembic.sqlalchemy.org/en/latest/api/runtime.html
 */
export const alembic: MigrationTool = {
  id: 'alembic',
  name: 'Alembic',
  books: [
    {
      // The name can be chosen; plug-ins append theirs.
      table: /^alembic_version(_\w+)?$/,
      columns: ['version_num'],
      rows: (book) => `SELECT version_num FROM ${book} ORDER BY rowid`,
      say(rows) {
        const heads = rows.map(([id]) => String(id)).sort();
        return {
          applied: rows.map(([id]) => ({ id: String(id), at: null })),
          heads,
          marks: heads.length > 1 ? [{ kind: 'several-heads', heads }] : [],
        };
      },
    },
  ],
  dies: {
    kind: 'in-part',
    says: 'What a script does before its first INSERT, UPDATE or DELETE stays, the rest is rolled back; typically an empty _alembic_tmp_ table stays beside the table that was to be rebuilt.',
    source: 'https://docs.python.org/3/library/sqlite3.html#transaction-control',
  },
  rebuilds: [{ name: '_alembic_tmp_{table}', unmistakable: true, cutTo: 50 }],
};
