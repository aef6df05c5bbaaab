import { describe, expect, it } from 'vitest';
import { historyIn } from './history-in.ts';

const BOOK =
  "CREATE TABLE `mikro_orm_migrations` (`id` integer not null primary key autoincrement, `name` text not null, `executed_at` datetime not null default (strftime('%s', 'now') * 1000));";
const OLDER =
  'create table `mikro_orm_migrations` (`id` integer not null primary key autoincrement, `name` varchar(255), `executed_at` datetime default CURRENT_TIMESTAMP);';
const rows = (...all: readonly string[]) =>
  `INSERT INTO mikro_orm_migrations (name, executed_at) VALUES ${all.map((name) => `('${name}', 1795220421000)`).join()};`;

describe('mikroorm', () => {
  it('lists the migrations with their time', () => {
    expect(historyIn(BOOK + rows('Migration20240101000000', 'Migration20240201000000'))).toEqual({
      tool: 'mikroorm',
      orTools: [],
      table: 'mikro_orm_migrations',
      applied: [
        { id: 'Migration20240101000000', at: '2026-11-21 00:20:21' },
        { id: 'Migration20240201000000', at: '2026-11-21 00:20:21' },
      ],
      heads: ['Migration20240201000000'],
      marks: [],
    });
  });

  it('reads the text that older versions wrote', () => {
    const row = "INSERT INTO mikro_orm_migrations VALUES (1, 'Migration1', '2021-02-03 04:05:06');";
    expect(historyIn(OLDER + row).applied).toEqual([{ id: 'Migration1', at: '2021-02-03 04:05:06' }]);
  });

  it('says what was recorded twice', () => {
    expect(historyIn(BOOK + rows('M1', 'M1')).marks).toEqual([{ kind: 'recorded-twice', migration: 'M1' }]);
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ tool: 'mikroorm', applied: [], heads: [], marks: [] });
  });
});
