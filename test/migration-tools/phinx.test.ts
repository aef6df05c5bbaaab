import { describe, expect, it } from 'vitest';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';
import { historyIn } from './history-in.ts';

const BOOK =
  'CREATE TABLE `phinxlog` (`version` BIGINTEGER NOT NULL, `migration_name` VARCHAR(100) NULL, `start_time` TIMESTAMP_TEXT NULL, `end_time` TIMESTAMP_TEXT NULL, `breakpoint` BOOLEAN_INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (`version`));';
const ROWS = `(20240102000000, 'CreatePosts', '2024-01-02 08:00:00', '2024-01-02 08:00:01', 1),
  (20240101000000, 'CreateUsers', '2024-01-03 08:00:00', '2024-01-03 08:00:01', 0)`;

describe('phinx', () => {
  it('lists versions with their class in the order of execution; neither that nor a breakpoint is amiss', () => {
    expect(historyIn(`${BOOK} INSERT INTO phinxlog VALUES ${ROWS}`)).toEqual({
      tool: 'phinx',
      orTools: [],
      table: 'phinxlog',
      applied: [
        { id: '20240102000000 CreatePosts', at: '2024-01-02 08:00:01' },
        { id: '20240101000000 CreateUsers', at: '2024-01-03 08:00:01' },
      ],
      heads: ['20240102000000 CreatePosts'],
      marks: [],
    });
  });

  it('reads the table of every CakePHP plugin', () => {
    const plugin = BOOK.replace('phinxlog', 'blog_phinxlog');
    const { histories } = snapshotAfter(`${BOOK} ${plugin} INSERT INTO blog_phinxlog VALUES ${ROWS}`);
    expect(histories.map(({ tool, table, heads }) => ({ tool, table, heads }))).toEqual([
      { tool: 'phinx', table: 'phinxlog', heads: [] },
      { tool: 'phinx', table: 'blog_phinxlog', heads: ['20240102000000 CreatePosts'] },
    ]);
  });

  it('keeps the plugins apart that share the one table of CakePHP 5', () => {
    const one =
      'CREATE TABLE cake_migrations (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, version BIGINTEGER NOT NULL, migration_name VARCHAR(100), plugin VARCHAR(100), start_time TIMESTAMP_TEXT, end_time TIMESTAMP_TEXT, breakpoint BOOLEAN_INTEGER NOT NULL DEFAULT 0);';
    const rows = `(20240102000000, 'B', NULL, '2024-01-02 08:00:00', '2024-01-02 08:00:01'),
      (20240101000000, 'A', 'Blog', '2024-01-01 08:00:00', '2024-01-01 08:00:01'),
      (20240101000000, 'A', NULL, '2024-01-01 09:00:00', '2024-01-01 09:00:01')`;
    const history = historyIn(
      `${one} INSERT INTO cake_migrations (version, migration_name, plugin, start_time, end_time) VALUES ${rows}`,
    );
    expect(history.applied.map(({ id }) => id)).toEqual([
      'Blog.20240101000000 A',
      '20240101000000 A',
      '20240102000000 B',
    ]);
    expect(history).toMatchObject({ tool: 'phinx', heads: ['20240102000000 B', 'Blog.20240101000000 A'], marks: [] });
  });

  it('is known by its older form, without names and breakpoints', () => {
    const old =
      'CREATE TABLE `phinxlog` (`version` BIGINT NOT NULL, `start_time` TIMESTAMP NOT NULL, `end_time` TIMESTAMP NOT NULL);';
    const history = historyIn(
      `${old} INSERT INTO phinxlog VALUES (20140101000000, '2014-01-01 08:00:00', '2014-01-01 08:00:01')`,
    );
    expect(history).toMatchObject({ tool: 'phinx', applied: [{ id: '20140101000000', at: '2014-01-01 08:00:01' }] });
  });

  it('names a version whose class it does not know, and stands nowhere while its table is empty', () => {
    expect(historyIn(`${BOOK} INSERT INTO phinxlog (version) VALUES (20240101000000)`).applied).toEqual([
      { id: '20240101000000', at: null },
    ]);
    expect(historyIn(BOOK)).toMatchObject({ applied: [], heads: [], marks: [] });
  });
});
