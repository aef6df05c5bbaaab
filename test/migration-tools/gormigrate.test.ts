import { describe, expect, it } from 'vitest';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';
import { historyIn } from './history-in.ts';

const BOOK = 'CREATE TABLE `migrations` (`id` text,PRIMARY KEY (`id`));';
const APPLIED = "INSERT INTO migrations (id) VALUES ('201608301400'), ('201501010000');";

describe('gormigrate', () => {
  it('lists the ids in the order of recording, without a time', () => {
    expect(historyIn(BOOK + APPLIED)).toEqual({
      tool: 'gormigrate',
      orTools: [],
      table: 'migrations',
      applied: [
        { id: '201608301400', at: null },
        { id: '201501010000', at: null },
      ],
      heads: ['201501010000'],
      marks: [],
    });
  });

  it('is known as version 1 made its table, also with another length', () => {
    const older = 'CREATE TABLE migrations (id VARCHAR(255) PRIMARY KEY);';
    expect(historyIn(older + APPLIED)).toMatchObject({ tool: 'gormigrate', heads: ['201501010000'] });
    expect(historyIn(older.replace('255', '60'))).toMatchObject({ tool: 'gormigrate', orTools: [] });
  });

  it('is known with the columns that Bifrost adds, which give the order and the time', () => {
    const book =
      'CREATE TABLE `migrations` (`id` text,`sequence` integer,`applied_at` datetime,`status` text,PRIMARY KEY (`id`));';
    const rows = `INSERT INTO migrations VALUES ('b', 2, '2026-01-02 03:04:06.5+00:00', 'success'),
      ('a', 1, '2026-01-02 03:04:05.5+00:00', 'success')`;
    expect(historyIn(book + rows)).toMatchObject({
      tool: 'gormigrate',
      applied: [
        { id: 'a', at: '2026-01-02 03:04:05' },
        { id: 'b', at: '2026-01-02 03:04:06' },
      ],
      heads: ['b'],
      marks: [],
    });
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ tool: 'gormigrate', applied: [], heads: [], marks: [] });
  });

  it.each(['id INTEGER PRIMARY KEY', 'id text PRIMARY KEY, name text', 'id text NOT NULL PRIMARY KEY'])(
    'is not a table of this name with %s',
    (columns) => {
      const { histories } = snapshotAfter(`CREATE TABLE migrations (${columns})`);
      expect(histories.flatMap(({ tool, orTools }) => [tool, ...orTools])).not.toContain('gormigrate');
    },
  );
});
