import type { Mark } from './history.ts';
import { listedByApp } from './listed.ts';
import type { MigrationTool } from './migration-tool.ts';

/**
 * Aerich, the first migration tool of Tortoise ORM: one row per file of one app, with the models as they are after it,
 * from which the next file is made. It keeps no time.
 * https://github.com/tortoise/aerich/blob/51117867a690884531539be797508062a919e3c6/aerich/models.py
 */
export const aerich: MigrationTool = {
  id: 'aerich',
  name: 'Aerich',
  books: [
    {
      table: /^aerich$/,
      columns: ['version', 'app', 'content'],
      rows: (book) => `SELECT app, version, NULL, json_valid(content) FROM ${book} ORDER BY id`,
      say(rows) {
        const unreadable = rows.filter(([, , , valid]) => valid === 0);
        const marks = unreadable.map(
          ([app, version]): Mark => ({
            kind: 'odd-book',
            says: `what it keeps of the models after ${app}.${version} is not JSON`,
          }),
        );
        return listedByApp(rows, undefined, marks);
      },
    },
  ],
  dies: {
    kind: 'anywhere',
    says: 'The file is run by executescript(), which ends the transaction that was begun around it: every statement stays that was run, and no row is written.',
    source: 'https://docs.python.org/3/library/sqlite3.html#sqlite3.Cursor.executescript',
  },
  rebuilds: [],
};
