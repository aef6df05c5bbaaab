import type { BooksSay, Mark } from './history.ts';
import { listed } from './listed.ts';
import type { MigrationTool, Rows } from './migration-tool.ts';
import { timeOf } from './time-of.ts';

/**
 * Prisma Migrate: one row per attempt, written before it begins, so that a retry adds a row. An attempt that failed keeps
 * its log, one that was killed has none; either stops every later `deploy` until it is resolved by hand. The log is not
 * read, only whether there is one.
 * https://www.prisma.io/docs/orm/prisma-migrate/workflows/patching-and-hotfixing
 */
export const prisma: MigrationTool = {
  id: 'prisma',
  name: 'Prisma Migrate',
  books: [
    {
      table: /^_prisma_migrations$/,
      columns: [
        'checksum',
        'finished_at',
        'migration_name',
        'logs',
        'rolled_back_at',
        'started_at',
        'applied_steps_count',
      ],
      columnsSuffice: true,
      rows: (book) =>
        `SELECT migration_name, finished_at, rolled_back_at, started_at, applied_steps_count, length(logs) > 0 FROM ${book} ORDER BY started_at, rowid`,
      say: (rows) => readAttempts(rows),
    },
  ],
  dies: {
    kind: 'anywhere',
    says: 'On SQLite nothing wraps a migration in a transaction: every statement stays that was run, and its row has no finished_at, even where only that was missing.',
    source: 'https://www.prisma.io/docs/orm/v7/prisma-migrate/workflows/troubleshooting',
  },
  rebuilds: [{ name: 'new_{table}', unmistakable: false }],
};

function readAttempts(rows: Rows): BooksSay {
  const applied = rows.filter(([, finished, rolledBack]) => finished !== null && rolledBack === null);
  const done = new Set(applied.map(([name]) => name));
  const givenUp = new Set<string>();
  const marks: Mark[] = [];
  for (const [name, finished, rolledBack, started, steps, hasLog] of rows) {
    const migration = String(name);
    if (rolledBack !== null) {
      // Once it was applied after all, the attempts before are past.
      if (!done.has(migration)) givenUp.add(migration);
    } else if (finished === null) {
      marks.push({ kind: hasLog === 1 ? 'failed' : 'unfinished', migration, at: timeOf(started) });
    } else if (Number(steps) === 0) {
      marks.push({ kind: 'by-hand', migration });
    }
  }
  for (const migration of givenUp) marks.push({ kind: 'rolled-back', migration });
  return listed(applied, marks);
}
