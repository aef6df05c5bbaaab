import { byNumber, listedInAnyOrder } from './listed.ts';
import type { Book, MigrationTool } from './migration-tool.ts';

const BOOK = {
  table: /^schema_migrations$/,
  columns: ['version'],
  only: true,
  rows: (book) => `SELECT version FROM ${book} ORDER BY rowid`,
  say: (rows) => listedInAnyOrder(rows, byNumber),
} as const satisfies Book;

/**
 * Rails Active Record: one row per version (14 digits, in old apps a small number) and nothing else. Out of order is what
 * branches do, and db:schema:load writes all versions at once. Since Rails 5 ar_internal_metadata stands beside it.
 * https://github.com/rails/rails/blob/main/activerecord/lib/active_record/schema_migration.rb
 */
export const rails: MigrationTool = {
  id: 'rails',
  name: 'Rails Active Record',
  books: [
    { ...BOOK, beside: { tables: ['ar_internal_metadata'], enough: 1 } },
    // Before Rails 5. Plain varchar and varchar(255) are Rails' own; dbmate writes varchar(128).
    { ...BOOK, types: { version: /^(character varying|varchar)(\(255\))?$/ } },
  ],
  traces: { tables: ['ar_internal_metadata'], enough: 1 },
  keeps: ['ar_internal_metadata'],
  dies: {
    kind: 'whole-by-default',
    says: 'A migration and its row are rolled back as a whole. With disable_ddl_transaction! the statements before the failing one stay, without a row.',
    source: 'https://api.rubyonrails.org/classes/ActiveRecord/Migration.html',
  },
  rebuilds: [],
};
