import { listedByApp } from './listed.ts';
import type { MigrationTool } from './migration-tool.ts';

/**
 * sqlalchemy-migrate, which OpenStack used and nobody maintains: one row per repository of scripts, with the number of
 * the last script that was applied; 0 while there is none.
 * https://opendev.org/x/sqlalchemy-migrate
 */
export const sqlalchemyMigrate: MigrationTool = {
  id: 'sqlalchemy-migrate',
  name: 'sqlalchemy-migrate',
  books: [
    {
      table: /^migrate_version$/,
      columns: ['repository_id', 'repository_path', 'version'],
      columnsSuffice: true,
      rows: (book) => `SELECT repository_id, version FROM ${book} WHERE version > 0 ORDER BY rowid`,
      say: (rows) => listedByApp(rows),
    },
  ],
  dies: {
    kind: 'anywhere',
    says: 'Nothing holds the statements of a script together. A rebuild renames the table to migration_tmp first, so a table can be missing or empty while its rows are there.',
    source:
      'https://github.com/openstack-archive/sqlalchemy-migrate/blob/089663761cc15f8b3cdb874b6a76270ccdd0a412/migrate/changeset/databases/sqlite.py',
  },
  rebuilds: [{ name: 'migration_tmp', unmistakable: true }],
};
