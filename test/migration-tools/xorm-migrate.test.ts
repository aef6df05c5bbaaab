import { describe, expect, it } from 'vitest';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';
import { historyIn } from './history-in.ts';

const BOOK = 'CREATE TABLE `migrations` (`id` TEXT PRIMARY KEY NOT NULL);';

describe('xorm-migrate', () => {
  it('lists the ids in the order of recording, without a time', () => {
    expect(
      historyIn(`${BOOK} INSERT INTO migrations VALUES ('SCHEMA_INIT'), ('201608301400'), ('201501010000')`),
    ).toEqual({
      tool: 'xorm-migrate',
      orTools: [],
      table: 'migrations',
      applied: [
        { id: 'SCHEMA_INIT', at: null },
        { id: '201608301400', at: null },
        { id: '201501010000', at: null },
      ],
      heads: ['201501010000'],
      marks: [],
    });
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ tool: 'xorm-migrate', applied: [], heads: [], marks: [] });
  });

  it('cannot be told from gormigrate as older releases made the table', () => {
    const { tool, orTools } = historyIn('CREATE TABLE migrations (id VARCHAR(255) PRIMARY KEY)');
    expect([tool, ...orTools].sort()).toEqual(['gormigrate', 'xorm-migrate']);
  });

  it.each([
    'id INTEGER PRIMARY KEY',
    'id TEXT PRIMARY KEY NOT NULL, name TEXT',
    'id INTEGER PRIMARY KEY, applied_at TEXT',
  ])('is not a table of this name with %s', (columns) => {
    const { histories } = snapshotAfter(`CREATE TABLE migrations (${columns})`);
    expect(histories.flatMap(({ tool, orTools }) => [tool, ...orTools])).not.toContain('xorm-migrate');
  });
});
