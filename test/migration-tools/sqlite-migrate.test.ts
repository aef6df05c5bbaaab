import { describe, expect, it } from 'vitest';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';
import { historyIn } from './history-in.ts';

const BOOK = `CREATE TABLE [_sqlite_migrations] ([id] INTEGER PRIMARY KEY, [migration_set] TEXT, [name] TEXT, [applied_at] TEXT);
  CREATE UNIQUE INDEX [idx__sqlite_migrations_migration_set_name] ON [_sqlite_migrations] ([migration_set], [name]);`;
const OLD = 'CREATE TABLE [_sqlite_migrations] ([migration_set] TEXT, [name] TEXT PRIMARY KEY, [applied_at] TEXT);';
const ROWS = `INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES
  ('llm', 'm001_initial', '2024-01-01 08:00:00.123456+00:00'), ('tools', 'm001', '2024-01-01 08:00:01+00:00'),
  ('llm', 'm002_model', '2024-01-02 08:00:00.123456+00:00');`;

describe('sqlite-migrate', () => {
  it.each([
    ['now', BOOK],
    ['without the id that it once lacked', OLD],
  ])('lists functions by set, and stands at the last of every set: %s', (_, book) => {
    expect(historyIn(`${book} ${ROWS}`)).toEqual({
      tool: 'sqlite-migrate',
      orTools: [],
      table: '_sqlite_migrations',
      applied: [
        { id: 'llm.m001_initial', at: '2024-01-01 08:00:00' },
        { id: 'tools.m001', at: '2024-01-01 08:00:01' },
        { id: 'llm.m002_model', at: '2024-01-02 08:00:00' },
      ],
      heads: ['llm.m002_model', 'tools.m001'],
      marks: [],
    });
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ applied: [], heads: [], marks: [] });
  });

  it('leaves the copy of a transform()', () => {
    const tables = 'CREATE TABLE logs (id, prompt); CREATE TABLE logs_new_0a1b2c3d4e5f (id, prompt)';
    expect(snapshotAfter(`${BOOK} ${tables}`).leftovers).toMatchObject([
      { table: 'logs_new_0a1b2c3d4e5f', original: 'logs', tool: 'sqlite-migrate' },
    ]);
  });
});
