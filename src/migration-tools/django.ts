import type { Migration } from './history.ts';
import type { MigrationTool } from './migration-tool.ts';

/**
 * Django: one row per migration of one app, written when it was applied (or faked: the row does not say).
 * Django itself ignores the order and rebuilds its graph from the files of the running code.
 * https://github.com/django/django/blob/main/django/db/migrations/recorder.py
 */
export const django: MigrationTool = {
  id: 'django',
  name: 'Django migrations',
  bookkeeping: { table: 'django_migrations', columns: ['app', 'name', 'applied'] },
  sql: 'SELECT app, name, applied FROM django_migrations ORDER BY id',
  history(rows) {
    const applied: Migration[] = [];
    const lastOfApp = new Map<string, string>();
    for (const [app, name, at] of rows) {
      const id = `${app}.${name}`;
      applied.push({ id, at: typeof at === 'string' ? at : null });
      // The number in front orders an app's migrations; the order of recording need not
      // (merged branches, `--fake`, a row put back by hand).
      const last = lastOfApp.get(String(app));
      if (last === undefined || id.localeCompare(last, 'en', { numeric: true }) > 0) lastOfApp.set(String(app), id);
    }
    return { applied, heads: [...lastOfApp.values()].sort() };
  },
};
