import type { MigrationTool } from './migration-tool.ts';

/**
 * No table at all: the program counts its migrations in one integer of the file's header, which it reads and writes with
 * `PRAGMA user_version`. Android's SQLiteOpenHelper, Drift, sqflite, SQLDelight, Firefox, and much code of one's own.
 * https://www.sqlite.org/pragma.html#pragma_user_version
 */
export const userVersion: MigrationTool = {
  id: 'user-version',
  name: 'PRAGMA user_version',
  books: [],
  countsInHeader: true,
  dies: {
    kind: 'unknown',
    says: 'Whether a step and its number are written together is up to the program: where they are not, a step that is done already is done again at the next start.',
    source: 'https://www.sqlite.org/pragma.html#pragma_user_version',
  },
  rebuilds: [{ name: 'tmp_for_copy_{table}', unmistakable: true }],
};
