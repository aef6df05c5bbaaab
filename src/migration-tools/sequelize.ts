import { listedInOrder } from './listed.ts';
import type { MigrationTool } from './migration-tool.ts';

/**
 * Sequelize, or Umzug by itself: one row per file, and no time, unless `db:migrate:schema:timestamps:add` gave the table
 * its columns for one.
 * https://github.com/sequelize/umzug/blob/main/src/storage/sequelize.ts
 */
export const sequelize: MigrationTool = {
  id: 'sequelize',
  name: 'Sequelize',
  books: [
    {
      table: /^sequelizemeta$/,
      columns: ['name'],
      rows: (book, columns) =>
        `SELECT name, ${columns.includes('createdat') ? 'createdat' : 'NULL'} FROM ${book} ORDER BY rowid`,
      say: (rows) => listedInOrder(rows),
    },
  ],
  dies: {
    kind: 'anywhere',
    says: 'Every statement stays that was run, unless the migration opens a transaction itself. A changed column copies the table there and back, so it can be missing or empty while its rows are in its _backup.',
    source: 'https://github.com/sequelize/sequelize/blob/v6/src/dialects/sqlite/query-interface.js',
  },
  rebuilds: [{ name: '{table}_backup', unmistakable: false }],
};
