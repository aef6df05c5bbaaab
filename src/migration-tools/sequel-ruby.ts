import type { BooksSay } from './history.ts';
import { listedInAnyOrder } from './listed.ts';
import type { MigrationTool, Rows } from './migration-tool.ts';

/**
 * Sequel (Ruby) has two kinds of books: files with a time in front are listed by name, in any order; files that are
 * numbered 1, 2, 3 are one row with the number of the last. A change from the second kind to the first leaves both tables.
 * https://github.com/jeremyevans/sequel/blob/master/lib/sequel/extensions/migration.rb
 */
export const sequelRuby: MigrationTool = {
  id: 'sequel-ruby',
  name: 'Sequel',
  books: [
    {
      table: /^schema_migrations$/,
      columns: ['filename'],
      only: true,
      rows: (book) => `SELECT filename FROM ${book} ORDER BY rowid`,
      say: (rows) => listedInAnyOrder(rows),
    },
    {
      table: /^schema_info$/,
      columns: ['version'],
      only: true,
      types: { version: /^int/ },
      notNull: { version: true },
      rows: (book) => `SELECT version FROM ${book} ORDER BY rowid`,
      say: sayNumber,
    },
  ],
  dies: {
    kind: 'anywhere',
    says: 'Sequel opens no transaction around a migration on SQLite: what it did before it failed stays, without a row. Only the rebuild of one table is done as a whole.',
    source: 'https://github.com/jeremyevans/sequel/blob/master/doc/migration.rdoc',
  },
  rebuilds: [{ name: '{table}_backup{digits}', unmistakable: false }],
};

/** Sequel itself refuses a second row; 0 stands for no migration yet. */
function sayNumber(rows: Rows): BooksSay {
  const applied = rows
    .filter(([version]) => Number(version) !== 0)
    .map(([version]) => ({ id: String(version), at: null }));
  return {
    applied,
    heads: applied.map(({ id }) => id).sort(),
    marks: rows.length > 1 ? [{ kind: 'odd-book', says: `it holds ${rows.length} rows where it must hold 1` }] : [],
  };
}
