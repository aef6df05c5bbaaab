import { describe, expect, it } from 'vitest';
import { historyIn } from './history-in.ts';

const BOOK = `CREATE TABLE "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
);`;

/** Attempts as SQL values: name, finished_at, log, rolled_back_at, started_at, and steps. */
function rows(...all: readonly (readonly [string, string, string, string, string, number])[]): string {
  const values = all.map(
    ([name, finished, log, rolledBack, started, steps], at) =>
      `('${at}', 'f778', ${finished}, '${name}', ${log}, ${rolledBack}, ${started}, ${steps})`,
  );
  return `INSERT INTO "_prisma_migrations" VALUES ${values.join()};`;
}

const INIT = ['1_init', '1700000000500', 'NULL', 'NULL', '1700000000000', 1] as const;

describe('prisma', () => {
  it('lists what was finished, by the numbers of the native engine', () => {
    const next = ['2_b', '1700000009000', 'NULL', 'NULL', '1700000008000', 1] as const;
    expect(historyIn(BOOK + rows(next, INIT))).toEqual({
      tool: 'prisma',
      orTools: [],
      table: '_prisma_migrations',
      applied: [
        { id: '1_init', at: '2023-11-14 22:13:20' },
        { id: '2_b', at: '2023-11-14 22:13:29' },
      ],
      heads: ['2_b'],
      marks: [],
    });
  });

  it('reads the texts of the engine in JavaScript', () => {
    const row = [
      '1_init',
      "'2026-11-21T00:32:43.813+00:00'",
      'NULL',
      'NULL',
      "'2026-11-21T00:32:43.801+00:00'",
      1,
    ] as const;
    expect(historyIn(BOOK + rows(row)).applied).toEqual([{ id: '1_init', at: '2026-11-21 00:32:43' }]);
  });

  it('tells an attempt that failed from one that was killed, and counts neither', () => {
    const failed = ['2_b', 'NULL', "'near x: syntax error'", 'NULL', '1700000001000', 0] as const;
    const killed = ['3_c', 'NULL', 'NULL', 'NULL', '1700000002000', 0] as const;
    const { applied, heads, marks } = historyIn(BOOK + rows(INIT, failed, killed));
    expect(applied.map(({ id }) => id)).toEqual(['1_init']);
    expect(heads).toEqual(['1_init']);
    expect(marks).toEqual([
      { kind: 'failed', migration: '2_b', at: '2023-11-14 22:13:21' },
      { kind: 'unfinished', migration: '3_c', at: '2023-11-14 22:13:22' },
    ]);
  });

  it('says what was given up, once, and only until it was applied after all', () => {
    const givenUp = ['2_b', 'NULL', "'error'", '1700000005000', '1700000001000', 0] as const;
    const after = ['2_b', '1700000009000', 'NULL', 'NULL', '1700000008000', 1] as const;
    expect(historyIn(BOOK + rows(INIT, givenUp, givenUp)).marks).toEqual([{ kind: 'rolled-back', migration: '2_b' }]);
    expect(historyIn(BOOK + rows(INIT, givenUp, after))).toMatchObject({ heads: ['2_b'], marks: [] });
  });

  it('does not count what was finished and rolled back', () => {
    const both = ['2_b', '1700000002000', 'NULL', '1700000005000', '1700000001000', 1] as const;
    expect(historyIn(BOOK + rows(INIT, both))).toMatchObject({
      heads: ['1_init'],
      marks: [{ kind: 'rolled-back', migration: '2_b' }],
    });
  });

  it('says what was recorded by hand: it counts, and no step of it was run', () => {
    const resolved = ['2_b', '1700000009000', "''", 'NULL', '1700000008000', 0] as const;
    expect(historyIn(BOOK + rows(INIT, resolved))).toMatchObject({
      heads: ['2_b'],
      marks: [{ kind: 'by-hand', migration: '2_b' }],
    });
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ tool: 'prisma', applied: [], heads: [], marks: [] });
  });
});
