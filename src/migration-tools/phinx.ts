import type { BooksSay } from './history.ts';
import { byNumber, listedInAnyOrder } from './listed.ts';
import type { Book, MigrationTool, Rows } from './migration-tool.ts';

const ID = "version || coalesce(' ' || migration_name, '')";

const LOG = {
  table: /^(\w+_)?phinxlog$/,
  columns: ['version', 'start_time', 'end_time'],
  rows: (book, columns) =>
    `SELECT ${columns.includes('migration_name') ? ID : 'version'}, end_time FROM ${book} ORDER BY start_time, version`,
  say: (rows) => listedInAnyOrder(rows, byNumber),
} as const satisfies Book;

/**
 * Phinx, and CakePHP's migrations: one row per version with the name of its class and when it began and ended, in local
 * time; a breakpoint in it is a wish of the user. CakePHP gives every plugin a table of its own, or since 5.0 one table
 * to all of them.
 * https://github.com/cakephp/phinx/blob/0.x/src/Phinx/Db/Adapter/AbstractAdapter.php
 */
export const phinx: MigrationTool = {
  id: 'phinx',
  name: 'Phinx',
  books: [
    {
      table: /^cake_migrations$/,
      columns: ['version', 'migration_name', 'plugin', 'start_time', 'end_time', 'breakpoint'],
      rows: (book) => `SELECT ${ID}, end_time, plugin FROM ${book} ORDER BY start_time, version`,
      say: sayByPlugin,
    },
    { ...LOG, columns: ['version', 'migration_name', 'start_time', 'end_time', 'breakpoint'], columnsSuffice: true },
    LOG,
  ],
  dies: {
    kind: 'whole-by-default',
    says: 'A migration and its row are rolled back as a whole, unless its useTransactions() says no.',
    source: 'https://github.com/cakephp/phinx/blob/0.x/src/Phinx/Migration/Manager/Environment.php',
  },
  rebuilds: [{ name: 'tmp_{table}', unmistakable: false }],
};

/** Each plugin has numbers of its own, and stands at a place of its own. */
function sayByPlugin(rows: Rows): BooksSay {
  const named = rows.map(([id = null, at = null, plugin = null]) => [plugin === null ? id : `${plugin}.${id}`, at]);
  const plugins = [...new Set(rows.map(([, , plugin]) => plugin))];
  const heads = plugins.flatMap((plugin) => {
    const its = named.filter((_, at) => rows[at]?.[2] === plugin);
    return listedInAnyOrder(its, byNumber).heads;
  });
  return { ...listedInAnyOrder(named, byNumber), heads: heads.sort() };
}
