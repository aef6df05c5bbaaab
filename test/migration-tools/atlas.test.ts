import { describe, expect, it } from 'vitest';
import { historyIn } from './history-in.ts';

const BOOK = `CREATE TABLE "atlas_schema_revisions" ("version" text NOT NULL, "description" text NOT NULL,
  "type" integer NOT NULL DEFAULT 2, "applied" integer NOT NULL DEFAULT 0, "total" integer NOT NULL DEFAULT 0,
  "executed_at" datetime NOT NULL, "execution_time" integer NOT NULL, "error" text NULL, "error_stmt" text NULL,
  "hash" text NOT NULL, "partial_hashes" json NULL, "operator_version" text NOT NULL, PRIMARY KEY ("version"));`;

/** A revision with its type, how many of how many statements were applied, and its error. */
function revision(version: string, { type = 2, applied = 3, total = 3, error = '' } = {}): string {
  return `INSERT INTO atlas_schema_revisions VALUES ('${version}', 'd', ${type}, ${applied}, ${total},
    '2024-01-01 10:00:00.123456+00:00', 5, '${error}', '', 'h', 'null', 'Atlas CLI v0.30');`;
}

describe('atlas', () => {
  it('lists the files that were applied, with their time', () => {
    expect(historyIn(BOOK + revision('20240101000000') + revision('20240102000000'))).toEqual({
      tool: 'atlas',
      orTools: [],
      table: 'atlas_schema_revisions',
      applied: [
        { id: '20240101000000', at: '2024-01-01 10:00:00' },
        { id: '20240102000000', at: '2024-01-01 10:00:00' },
      ],
      heads: ['20240102000000'],
      marks: [],
    });
  });

  it('does not count what failed half-way', () => {
    const failed = revision('2', { applied: 1, error: 'no such table: t' });
    expect(historyIn(BOOK + revision('1') + failed)).toMatchObject({
      applied: [{ id: '1' }],
      heads: ['1'],
      marks: [{ kind: 'failed', migration: '2', at: '2024-01-01 10:00:00' }],
    });
  });

  it('does not count what stopped half-way without an error', () => {
    expect(historyIn(BOOK + revision('1', { applied: 0 }))).toMatchObject({
      applied: [],
      heads: [],
      marks: [{ kind: 'unfinished', migration: '1', at: '2024-01-01 10:00:00' }],
    });
  });

  it('counts what failed half-way and was set as done since', () => {
    const resolved = revision('1', { type: 6, applied: 1, error: 'no such table: t' });
    expect(historyIn(BOOK + resolved)).toMatchObject({ applied: [{ id: '1' }], marks: [] });
  });

  it('says what was recorded without having been run: a baseline, and what was set', () => {
    const rows = revision('1', { type: 1, applied: 0, total: 0 }) + revision('2', { type: 4, applied: 0, total: 0 });
    expect(historyIn(BOOK + rows)).toMatchObject({
      applied: [{ id: '1' }, { id: '2' }],
      marks: [
        { kind: 'by-hand', migration: '1' },
        { kind: 'by-hand', migration: '2' },
      ],
    });
  });

  it('stands at the highest version, and thinks nothing of one that was recorded late', () => {
    expect(historyIn(BOOK + revision('2') + revision('1'))).toMatchObject({ heads: ['2'], marks: [] });
  });

  it('leaves out the row that identifies the database to its cloud', () => {
    const cloud = revision('.atlas_cloud_identifier', { type: 0, applied: 0, total: 0 });
    expect(historyIn(BOOK + cloud)).toMatchObject({ applied: [], heads: [], marks: [] });
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ applied: [], heads: [], marks: [] });
  });
});
