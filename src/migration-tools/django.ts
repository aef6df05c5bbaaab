import type { Mark, Migration } from './history.ts';
import { byNumber } from './listed.ts';
import type { MigrationTool } from './migration-tool.ts';
import { timeOf } from './time-of.ts';

/**
 * Django: one row per migration of one app, written when it was applied (or faked: the row does not say).
 * Django itself ignores the order and rebuilds its graph from the files of the running code.
 * https://github.com/django/django/blob/main/django/db/migrations/recorder.py
 */
export const django: MigrationTool = {
  id: 'django',
  name: 'Django migrations',
  books: [
    {
      table: /^django_migrations$/,
      columns: ['app', 'name', 'applied'],
      rows: (book) => `SELECT app, name, applied FROM ${book} ORDER BY id`,
      say(rows) {
        const applied: Migration[] = [];
        const marks: Mark[] = [];
        const lastOfApp = new Map<string, string>();
        const seen = new Set<string>();
        for (const [app, name, at] of rows) {
          const id = `${app}.${name}`;
          applied.push({ id, at: timeOf(at) });
          if (seen.has(id)) marks.push({ kind: 'recorded-twice', migration: id });
          seen.add(id);
          // The number in front orders an app's migrations; the order of recording need not
          // (merged branches, `--fake`, a row put back by hand).
          const last = lastOfApp.get(String(app));
          if (last === undefined || byNumber(id, last) > 0) lastOfApp.set(String(app), id);
        }
        return { applied, heads: [...lastOfApp.values()].sort(), marks };
      },
    },
  ],
  traces: {
    tables: ['django_content_type', 'auth_permission', 'auth_group_permissions', 'django_session', 'django_admin_log'],
    enough: 2,
  },
  dies: {
    kind: 'whole-by-default',
    says: 'A migration is rolled back as a whole, unless it says atomic = False; but its row is written after the commit where it makes tables or indexes with deferred SQL, so a complete schema without its row can occur.',
    source: 'https://docs.djangoproject.com/en/stable/howto/writing-migrations/#non-atomic-migrations',
  },
  rebuilds: [
    { name: 'new__{table}', unmistakable: true },
    { name: '{table}__old', unmistakable: true },
  ],
};
