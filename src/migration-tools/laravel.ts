import { listed } from './listed.ts';
import type { MigrationTool } from './migration-tool.ts';

/**
 * Laravel: one row per file, with the number of the `artisan migrate` run that applied it, and no time. That a file with
 * an older date comes later is what packages do.
 * https://github.com/laravel/framework/blob/12.x/src/Illuminate/Database/Migrations/DatabaseMigrationRepository.php
 */
export const laravel: MigrationTool = {
  id: 'laravel',
  name: 'Laravel',
  books: [
    {
      table: /^migrations$/,
      columns: ['id', 'migration', 'batch'],
      columnsSuffice: true,
      rows: (book) => `SELECT migration FROM ${book} ORDER BY id`,
      say: (rows) => listed(rows),
    },
    {
      // Before Laravel 5.5 it had no id.
      table: /^migrations$/,
      columns: ['migration', 'batch'],
      only: true,
      rows: (book) => `SELECT migration FROM ${book} ORDER BY batch, rowid`,
      say: (rows) => listed(rows),
    },
  ],
  traces: {
    tables: ['failed_jobs', 'password_resets', 'password_reset_tokens', 'personal_access_tokens', 'job_batches'],
    enough: 2,
  },
  dies: {
    kind: 'anywhere',
    says: 'On SQLite every statement is committed by itself: a migration that dies leaves all that it did before, without a row. Up to Laravel 10 a change of a column keeps the data in a temporary table meanwhile, which is gone when it dies.',
    source: 'https://github.com/laravel/framework/blob/12.x/src/Illuminate/Database/Schema/Grammars/SQLiteGrammar.php',
  },
  rebuilds: [{ name: '__temp__{table}', unmistakable: true }],
};
