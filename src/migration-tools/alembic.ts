import type { MigrationTool } from './migration-tool.ts';

/**
 * Alembic (and Flask-Migrate, which wraps it): one row per current head and no list of what was
 * applied; the chain is only in the revision files of the running code. An empty table is what a
 * first upgrade leaves that died, and what `alembic check` leaves on a new file.
 * https://alembic.sqlalchemy.org/en/latest/api/runtime.html
 */
export const alembic: MigrationTool = {
  id: 'alembic',
  name: 'Alembic',
  bookkeeping: { table: 'alembic_version', columns: ['version_num'] },
  sql: 'SELECT version_num FROM alembic_version ORDER BY rowid',
  history(rows) {
    const ids = rows.map(([id]) => String(id));
    return { applied: ids.map((id) => ({ id, at: null })), heads: [...ids].sort() };
  },
};
