import { describe, expect, it } from 'vitest';
import { historyIn } from './history-in.ts';

const BOOK = `CREATE TABLE "flyway_schema_history" (
    "installed_rank" INT NOT NULL PRIMARY KEY,
    "version" VARCHAR(50),
    "description" VARCHAR(200) NOT NULL,
    "type" VARCHAR(20) NOT NULL,
    "script" VARCHAR(1000) NOT NULL,
    "checksum" INT,
    "installed_by" VARCHAR(100) NOT NULL,
    "installed_on" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f','now')),
    "execution_time" INT NOT NULL,
    "success" BOOLEAN NOT NULL
);
CREATE INDEX "flyway_schema_history_s_idx" ON "flyway_schema_history" ("success");`;

type Row = readonly [rank: number, version: string | null, description: string, type?: string, success?: 0 | 1];

function rows(...all: readonly Row[]): string {
  const values = all.map(([rank, version, description, type = 'SQL', success = 1]) => {
    const of = version === null ? 'NULL' : `'${version}'`;
    return `(${rank}, ${of}, '${description}', '${type}', 'V.sql', 1, 'me', '2026-01-02 03:04:0${rank}.678', 1, ${success})`;
  });
  return `INSERT INTO flyway_schema_history VALUES ${values.join()};`;
}

const historyOf = (...all: readonly Row[]) => historyIn(BOOK + rows(...all));

describe('flyway', () => {
  it('lists versions and repeatable scripts with their time, and stands at the latest version', () => {
    const history = historyOf(
      [1, '1', 'Base', 'BASELINE'],
      [2, '1.9', 'a'],
      [3, null, 'views'],
      [4, '1.10', 'b'],
      [5, null, 'views'],
    );
    expect(history).toEqual({
      tool: 'flyway',
      orTools: [],
      table: 'flyway_schema_history',
      applied: [
        { id: '1', at: '2026-01-02 03:04:01' },
        { id: '1.9', at: '2026-01-02 03:04:02' },
        { id: '1.10', at: '2026-01-02 03:04:04' },
        { id: 'views', at: '2026-01-02 03:04:05' },
      ],
      heads: ['1.10'],
      marks: [],
    });
  });

  it('says what failed, and does not count it as applied', () => {
    const { applied, heads, marks } = historyOf([1, '1', 'a'], [2, '2', 'b', 'SQL', 0], [3, null, 'views', 'SQL', 0]);
    expect(applied.map(({ id }) => id)).toEqual(['1']);
    expect(heads).toEqual(['1']);
    expect(marks).toEqual([
      { kind: 'failed', migration: '2', at: '2026-01-02 03:04:02' },
      { kind: 'failed', migration: 'views', at: '2026-01-02 03:04:03' },
    ]);
  });

  it('counts neither what was undone nor what a repair deleted', () => {
    const { heads, marks } = historyOf(
      [1, '1', 'a'],
      [2, '2', 'b'],
      [3, '3', 'c'],
      [4, '3', 'c', 'DELETE'],
      [5, '2', 'b', 'UNDO_SQL'],
    );
    expect(heads).toEqual(['1']);
    expect(marks).toEqual([{ kind: 'rolled-back', migration: '2' }]);
  });

  it('counts what was applied again after an undo', () => {
    const { heads, marks } = historyOf([1, '1', 'a'], [2, '1', 'a', 'UNDO_SQL'], [3, '1', 'a']);
    expect({ heads, marks }).toEqual({ heads: ['1'], marks: [] });
  });

  it('says what came out of order or twice, by number and not by text', () => {
    const { heads, marks } = historyOf([1, '10', 'a'], [2, '9', 'b'], [3, '11', 'c'], [4, '11', 'c']);
    expect(heads).toEqual(['11']);
    expect(marks).toEqual([
      { kind: 'recorded-twice', migration: '11' },
      { kind: 'out-of-order', migration: '9', after: '10' },
    ]);
  });

  it('says which rows are missing', () => {
    const { marks } = historyOf([1, '1', 'a'], [3, '2', 'b'], [6, '3', 'c']);
    expect(marks).toEqual([
      { kind: 'odd-book', says: 'the row with installed_rank 2 is missing' },
      { kind: 'odd-book', says: 'the rows with installed_rank 4 to 5 are missing' },
    ]);
  });

  it('stands at the last repeatable script where there is no version', () => {
    expect(historyOf([1, null, 'a'], [2, null, 'b']).heads).toEqual(['b']);
  });

  it('is known under its old name, with the column that it had then, and under a chosen one', () => {
    const old = BOOK.replaceAll('flyway_schema_history', 'schema_version').replace(
      '(',
      '("version_rank" INT NOT NULL,',
    );
    expect(historyIn(old)).toMatchObject({ tool: 'flyway', table: 'schema_version' });
    const chosen = (BOOK + rows([1, '1', 'a'])).replaceAll('flyway_schema_history', 'changes');
    expect(historyIn(chosen)).toMatchObject({ tool: 'flyway', table: 'changes', heads: ['1'] });
  });

  it('reads the old table only where the new one is not there', () => {
    const old = (BOOK + rows([1, '1', 'a'])).replaceAll('flyway_schema_history', 'schema_version');
    expect(historyIn(old + BOOK)).toMatchObject({ table: 'flyway_schema_history', heads: [] });
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ applied: [], heads: [], marks: [] });
  });
});
