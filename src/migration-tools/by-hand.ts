import type { MigrationTool } from './migration-tool.ts';

/**
 * No tool that keeps books: people who follow SQLite's recipe for changing a table, and the editors that do it for them.
 * https://www.sqlite.org/lang_altertable.html#making_other_kinds_of_table_schema_changes
 */
export const byHand: MigrationTool = {
  id: 'by-hand',
  name: 'a rebuild by hand or by an editor',
  books: [],
  dies: {
    kind: 'unknown',
    says: 'Whether a rebuild is one transaction is up to whoever does it: outside of one the copy, the original or both can be there.',
    source: 'https://www.sqlite.org/lang_altertable.html#making_other_kinds_of_table_schema_changes',
  },
  rebuilds: [
    // DataGrip and its family; DB Browser for SQLite; SQLiteStudio.
    { name: '{table}_dg_tmp', unmistakable: true },
    { name: 'sqlb_temp_table_{digits}', unmistakable: true },
    { name: 'sqlitestudio_temp_table', unmistakable: true },
    { name: 'sqlitestudio_temp_table{digits}', unmistakable: true },
    { name: '_{table}_old', unmistakable: false },
    { name: '_{table}_old_{digits}', unmistakable: false },
    { name: '{table}_old', unmistakable: false },
    { name: 'old_{table}', unmistakable: false },
    { name: '{table}_bak', unmistakable: false },
    { name: '{table}_copy', unmistakable: false },
    { name: '{table}_orig', unmistakable: false },
  ],
};
