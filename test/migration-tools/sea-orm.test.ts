import { describe, expect, it } from 'vitest';
import { historyIn } from './history-in.ts';

const BOOK =
  'CREATE TABLE "seaql_migrations" ( "version" varchar NOT NULL PRIMARY KEY, "applied_at" bigint NOT NULL );';
const insert = (...versions: string[]) =>
  `INSERT INTO seaql_migrations VALUES ${versions.map((version) => `('${version}', 1700000000)`).join()};`;

describe('sea-orm', () => {
  it('lists the migrations that were applied, with their time', () => {
    expect(historyIn(BOOK + insert('m20220101_000001_create_table', 'm20220102_000001_add_name'))).toEqual({
      tool: 'sea-orm',
      orTools: [],
      table: 'seaql_migrations',
      applied: [
        { id: 'm20220101_000001_create_table', at: '2023-11-14 22:13:20' },
        { id: 'm20220102_000001_add_name', at: '2023-11-14 22:13:20' },
      ],
      heads: ['m20220102_000001_add_name'],
      marks: [],
    });
  });

  it('says what was applied after a later one', () => {
    expect(historyIn(BOOK + insert('m2_b', 'm1_a'))).toMatchObject({
      applied: [{ id: 'm2_b' }, { id: 'm1_a' }],
      heads: ['m2_b'],
      marks: [{ kind: 'out-of-order', migration: 'm1_a', after: 'm2_b' }],
    });
  });

  it('is known with the type that other releases give to the time', () => {
    expect(historyIn(BOOK.replace('bigint', 'integer') + insert('m1_a'))).toMatchObject({
      tool: 'sea-orm',
      heads: ['m1_a'],
    });
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ applied: [], heads: [], marks: [] });
  });
});
