import { describe, expect, it } from 'vitest';
import { historyIn } from './history-in.ts';

const BOOK = `CREATE TABLE __diesel_schema_migrations (
  version VARCHAR(50) PRIMARY KEY NOT NULL,
  run_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);`;
const insert = (...versions: string[]) =>
  `INSERT INTO __diesel_schema_migrations VALUES ${versions.map((version) => `('${version}', '2026-11-21 00:49:07')`).join()};`;

describe('diesel', () => {
  it('lists the migrations that were applied, with their time', () => {
    expect(historyIn(BOOK + insert('00000000000000', '20240101000000'))).toEqual({
      tool: 'diesel',
      orTools: [],
      table: '__diesel_schema_migrations',
      applied: [
        { id: '00000000000000', at: '2026-11-21 00:49:07' },
        { id: '20240101000000', at: '2026-11-21 00:49:07' },
      ],
      heads: ['20240101000000'],
      marks: [],
    });
  });

  it('says what was applied after a later one', () => {
    expect(historyIn(BOOK + insert('20240102000000', '20240101000000'))).toMatchObject({
      heads: ['20240102000000'],
      marks: [{ kind: 'out-of-order', migration: '20240101000000', after: '20240102000000' }],
    });
  });

  it('is known as version 1 made its table', () => {
    const older = BOOK.replace('VARCHAR(50)', 'VARCHAR');
    expect(historyIn(older + insert('20170101000000'))).toMatchObject({ tool: 'diesel', heads: ['20170101000000'] });
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ applied: [], heads: [], marks: [] });
  });
});
