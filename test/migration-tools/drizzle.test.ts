import { describe, expect, it } from 'vitest';
import { historyIn } from './history-in.ts';

const BOOK = 'CREATE TABLE "__drizzle_migrations" (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric);';
const ONE = `CREATE TABLE "__drizzle_migrations" (id INTEGER PRIMARY KEY, hash text NOT NULL, created_at numeric, name text, applied_at TEXT);`;
const rows = (...all: readonly (readonly [hash: string, written: number])[]) =>
  `INSERT INTO "__drizzle_migrations" (hash, created_at) VALUES ${all.map(([hash, written]) => `('${hash}', ${written}.0)`).join()};`;

describe('drizzle', () => {
  it('lists the hashes, whose time is not that of their application', () => {
    expect(historyIn(BOOK + rows(['99e9', 1795219950139], ['1f4f', 1795219953027]))).toEqual({
      tool: 'drizzle',
      orTools: [],
      table: '__drizzle_migrations',
      applied: [
        { id: '99e9', at: null },
        { id: '1f4f', at: null },
      ],
      heads: ['1f4f'],
      marks: [],
    });
  });

  it('has names and times since 1.0, which rows from before lack', () => {
    const named = `INSERT INTO "__drizzle_migrations" VALUES (2, 'bbbb', 1704067200000, '20240101000000_a', '2026-11-21T01:14:30.247Z');`;
    expect(historyIn(ONE + rows(['aaaa', 1704067100000]) + named)).toMatchObject({
      tool: 'drizzle',
      applied: [
        { id: 'aaaa', at: null },
        { id: '20240101000000_a', at: '2026-11-21 01:14:30' },
      ],
      heads: ['20240101000000_a'],
      marks: [],
    });
  });

  it('says what was applied after one that was written later, and what twice', () => {
    const { marks, heads } = historyIn(BOOK + rows(['aaaa', 200], ['bbbb', 100], ['aaaa', 200]));
    expect(marks).toEqual([
      { kind: 'recorded-twice', migration: 'aaaa' },
      { kind: 'out-of-order', migration: 'bbbb', after: 'aaaa' },
    ]);
    expect(heads).toEqual(['aaaa']);
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ tool: 'drizzle', applied: [], heads: [], marks: [] });
  });
});
