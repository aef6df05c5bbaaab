import { describe, expect, it } from 'vitest';
import { historyIn } from './history-in.ts';

const BOOK = 'CREATE TABLE "schema_migrations" ("version" INTEGER PRIMARY KEY, "inserted_at" TEXT);';

describe('ecto', () => {
  it('lists the versions by their time', () => {
    const rows = "(20240101000000, '2024-01-01T08:00:00'), (20240102000000, '2024-01-02T08:00:00')";
    expect(historyIn(`${BOOK} INSERT INTO schema_migrations VALUES ${rows}`)).toEqual({
      tool: 'ecto',
      orTools: [],
      table: 'schema_migrations',
      applied: [
        { id: '20240101000000', at: '2024-01-01 08:00:00' },
        { id: '20240102000000', at: '2024-01-02 08:00:00' },
      ],
      heads: ['20240102000000'],
      marks: [],
    });
  });

  it('says what was applied after a later one', () => {
    const rows = "(20240101000000, '2024-03-01T08:00:00'), (20240102000000, '2024-01-02T08:00:00')";
    const { marks, heads } = historyIn(`${BOOK} INSERT INTO schema_migrations VALUES ${rows}`);
    expect(marks).toEqual([{ kind: 'out-of-order', migration: '20240101000000', after: '20240102000000' }]);
    expect(heads).toEqual(['20240102000000']);
  });

  it('takes versions of the same second for in order, as one run applies them', () => {
    const rows = "(20240102000000, '2024-01-02T08:00:00'), (20240101000000, '2024-01-02T08:00:00')";
    expect(historyIn(`${BOOK} INSERT INTO schema_migrations VALUES ${rows}`).marks).toEqual([]);
  });

  it('is known by the type that some releases declare, and stands nowhere while its table is empty', () => {
    const other = BOOK.replace('"inserted_at" TEXT', '"inserted_at" TEXT_DATETIME');
    expect(historyIn(other)).toMatchObject({ tool: 'ecto', applied: [], heads: [], marks: [] });
  });
});
