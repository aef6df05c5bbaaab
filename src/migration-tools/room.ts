import type { BooksSay, Mark } from './history.ts';
import type { FileSays, MigrationTool, Rows } from './migration-tool.ts';

/**
 * Room (Android): the version is the `user_version` of the file's header; the table has one row, 42, with a hash of the
 * schema that this version must have, which Room compares when it opens the file.
 * https://developer.android.com/training/data-storage/room/migrating-db-versions
 */
export const room: MigrationTool = {
  id: 'room',
  name: 'Room',
  books: [
    {
      table: /^room_master_table$/,
      columns: ['id', 'identity_hash'],
      rows: (book) => `SELECT id FROM ${book} WHERE id = 42 AND identity_hash IS NOT NULL`,
      say: sayVersion,
    },
  ],
  dies: {
    kind: 'whole',
    says: 'Android runs the upgrade and the new version in one transaction: one that fails leaves the file as it was.',
    source:
      'https://developer.android.com/reference/android/database/sqlite/SQLiteOpenHelper#onUpgrade(android.database.sqlite.SQLiteDatabase,%20int,%20int)',
  },
  rebuilds: [{ name: '_new_{table}', unmistakable: true }],
};

function sayVersion(rows: Rows, { userVersion }: FileSays): BooksSay {
  const versions = userVersion === 0 ? [] : [String(userVersion)];
  const marks: Mark[] = rows.length > 0 ? [] : [{ kind: 'odd-book', says: 'it lacks row 42, the hash of the schema' }];
  return { applied: versions.map((id) => ({ id, at: null })), heads: versions, marks };
}
