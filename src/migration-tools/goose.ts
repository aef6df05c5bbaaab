import type { Mark } from './history.ts';
import { byNumber, listedInOrder } from './listed.ts';
import type { MigrationTool, Rows } from './migration-tool.ts';

/**
 * goose: the last row of a version decides. Going down deletes its row; releases before v3 left it and appended one that
 * says not applied. The row of version 0 is no migration: it is written when the table is made, and asked for ever after.
 * https://github.com/pressly/goose/blob/main/internal/dialects/sqlite3.go
 */
export const goose: MigrationTool = {
  id: 'goose',
  name: 'goose',
  books: [
    {
      table: /^goose_db_version$/,
      columns: ['version_id', 'is_applied', 'tstamp'],
      columnsSuffice: true,
      rows: (book) => `SELECT version_id, tstamp, is_applied FROM ${book} ORDER BY id`,
      say(rows) {
        const last = new Map<string, Rows[number]>();
        const twice = new Set<string>();
        for (const row of rows) {
          const version = String(row[0]);
          const before = last.get(version);
          if (before !== undefined && isUp(before) && isUp(row)) twice.add(version);
          last.delete(version);
          last.set(version, row);
        }
        const marks: Mark[] = [...twice].map((migration) => ({ kind: 'recorded-twice', migration }));
        const says = 'it lacks the row of version 0, which goose writes when it makes the table';
        if (!last.delete('0')) marks.push({ kind: 'odd-book', says });
        for (const [migration, row] of last) if (!isUp(row)) marks.push({ kind: 'rolled-back', migration });
        return listedInOrder([...last.values()].filter(isUp), byNumber, marks);
      },
    },
  ],
  dies: {
    kind: 'whole-by-default',
    says: 'A file and its row are one transaction. Where the file says NO TRANSACTION, what it did before it failed stays, without a row.',
    source: 'https://github.com/pressly/goose#sql-migrations',
  },
  rebuilds: [],
};

function isUp([, , applied]: Rows[number]): boolean {
  return Number(applied) === 1;
}
