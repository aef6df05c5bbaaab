import { listed } from './listed.ts';
import type { Lock, MigrationTool } from './migration-tool.ts';
import { timeOf } from './time-of.ts';

/** A row while a run goes on, and none else; so a killed run leaves it. */
const lock: Lock = {
  table: () => 'yoyo_lock',
  columns: ['locked', 'ctime'],
  rows: (table) => `SELECT ctime FROM ${table}`,
  held: ([row]) => (row === undefined ? null : { since: timeOf(row[0]) }),
};

/**
 * yoyo-migrations: one row per migration that is applied now; what was ever done, and by whom, is in a log beside it,
 * which is not read here. Before 6.0 the table had two columns and no log.
 * https://ollycope.com/software/yoyo/latest/
 */
export const yoyo: MigrationTool = {
  id: 'yoyo',
  name: 'yoyo-migrations',
  books: [
    {
      table: /^_yoyo_migration$/,
      columns: ['migration_hash', 'migration_id', 'applied_at_utc'],
      columnsSuffice: true,
      rows: (book) => `SELECT migration_id, applied_at_utc FROM ${book} ORDER BY applied_at_utc, rowid`,
      say: (rows) => listed(rows),
      lock,
    },
    {
      table: /^_yoyo_migration$/,
      columns: ['id', 'ctime'],
      without: ['migration_hash'],
      rows: (book) => `SELECT id, ctime FROM ${book} ORDER BY ctime, rowid`,
      say: (rows) => listed(rows),
      lock,
    },
  ],
  traces: { tables: ['_yoyo_log', '_yoyo_version', 'yoyo_lock'], enough: 2 },
  keeps: ['_yoyo_log', '_yoyo_version', 'yoyo_lock'],
  dies: {
    kind: 'whole-by-default',
    says: 'A migration is rolled back as a whole, unless it says __transactional__ = False; its row is written by itself afterwards, and the row of yoyo_lock stays when the run is killed.',
    source: 'https://ollycope.com/software/yoyo/latest/',
  },
  rebuilds: [],
};
