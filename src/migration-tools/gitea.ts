import type { Mark } from './history.ts';
import { listed } from './listed.ts';
import type { Book, MigrationTool } from './migration-tool.ts';

/** One row: the number of the migration that would be next, so every smaller one is done. */
const numbered: Pick<Book, 'columns' | 'only' | 'rows' | 'say'> = {
  columns: ['id', 'version'],
  only: true,
  rows: (book) => `SELECT id, version FROM ${book} ORDER BY id`,
  say(rows) {
    const marks: Mark[] = [];
    if (rows.length !== 1) marks.push({ kind: 'odd-book', says: `it holds ${rows.length} rows where it must hold 1` });
    const current = rows.find(([id]) => Number(id) === 1);
    if (rows.length === 1 && current === undefined) marks.push({ kind: 'odd-book', says: 'its row has not the id 1' });
    return { ...listed(current === undefined ? [] : [[current[1] ?? null]]), marks };
  },
};

/**
 * Gitea and Forgejo: a number of Gitea's migrations in `version`; Forgejo keeps another one of its own in
 * `forgejo_version` and, since its release 14, a row per migration in `forgejo_migration`. So a file has up to three histories.
 * https://github.com/go-gitea/gitea/blob/main/models/migrations/migrations.go
 * https://codeberg.org/forgejo/forgejo/src/branch/forgejo/models/forgejo_migrations
 */
export const gitea: MigrationTool = {
  id: 'gitea',
  name: 'Gitea, Forgejo',
  books: [
    {
      table: /^forgejo_migration$/,
      columns: ['id', 'created_unix'],
      rows: (book) => `SELECT id, created_unix FROM ${book} ORDER BY rowid`,
      say: (rows) => listed(rows),
    },
    { table: /^forgejo_version$/, ...numbered },
    {
      table: /^version$/,
      ...numbered,
      // Gogs, which it was made from, has a version table too, but none of these.
      beside: { tables: ['external_login_user', 'reaction', 'review', 'topic'], enough: 2 },
    },
    { table: /^version$/, ...numbered, beside: { tables: ['forgejo_version'], enough: 1 } },
  ],
  dies: {
    kind: 'in-part',
    says: 'The number is raised after each step. A step that opens several transactions, or none, can leave some of its work while the number stays, and is then run again.',
    source: 'https://github.com/go-gitea/gitea/blob/main/models/migrations/migrations.go',
  },
  rebuilds: [{ name: 'tmp_recreate__{table}', unmistakable: true }],
};
