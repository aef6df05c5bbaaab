import { describe, expect, it } from 'vitest';
import { historyIn } from './history-in.ts';

const BOOK =
  'CREATE TABLE doctrine_migration_versions (version VARCHAR(191) NOT NULL, executed_at DATETIME DEFAULT NULL, execution_time INTEGER DEFAULT NULL, PRIMARY KEY(version));';
const [ONE, TWO, THREE] = ['20240101000000', '20240102000000', '20240103000000'].map(
  (digits) => `DoctrineMigrations\\Version${digits}`,
);

describe('doctrine', () => {
  it('lists the classes with their time', () => {
    const rows = `('${ONE}', '2024-01-01 08:00:00', 12), ('${TWO}', '2024-01-02 08:00:00', 3)`;
    expect(historyIn(`${BOOK} INSERT INTO doctrine_migration_versions VALUES ${rows}`)).toEqual({
      tool: 'doctrine',
      orTools: [],
      table: 'doctrine_migration_versions',
      applied: [
        { id: ONE, at: '2024-01-01 08:00:00' },
        { id: TWO, at: '2024-01-02 08:00:00' },
      ],
      heads: [TWO],
      marks: [],
    });
  });

  it('stands at the latest class, whenever it was executed', () => {
    const rows = `('${TWO}', '2024-01-02 08:00:00', 3), ('${ONE}', '2024-02-01 08:00:00', 12)`;
    const { heads, marks } = historyIn(`${BOOK} INSERT INTO doctrine_migration_versions VALUES ${rows}`);
    expect(heads).toEqual([TWO]);
    expect(marks).toEqual([]);
  });

  it('says what was added by hand, not what a release recorded that kept no times', () => {
    const rows = `('${ONE}', NULL, NULL), ('${TWO}', '2024-01-02 08:00:00', 3), ('${THREE}', NULL, NULL)`;
    const { applied, marks } = historyIn(`${BOOK} INSERT INTO doctrine_migration_versions VALUES ${rows}`);
    expect(marks).toEqual([{ kind: 'by-hand', migration: THREE }]);
    expect(applied).toHaveLength(3);
  });

  it('is known by its older forms', () => {
    const timed =
      'CREATE TABLE migration_versions (version VARCHAR(14) NOT NULL, executed_at DATETIME NOT NULL, PRIMARY KEY(version));';
    expect(
      historyIn(`${timed} INSERT INTO migration_versions VALUES ('20190101000000', '2019-01-01 08:00:00')`),
    ).toMatchObject({ tool: 'doctrine', applied: [{ id: '20190101000000', at: '2019-01-01 08:00:00' }], marks: [] });
    const bare = 'CREATE TABLE migration_versions (version VARCHAR(255) NOT NULL, PRIMARY KEY(version));';
    expect(historyIn(`${bare} INSERT INTO migration_versions VALUES ('20170101000000')`)).toMatchObject({
      tool: 'doctrine',
      heads: ['20170101000000'],
      marks: [],
    });
  });

  it('is known by its columns where the table was given another name, and stands nowhere while it is empty', () => {
    expect(historyIn(BOOK.replace('doctrine_migration_versions', 'app_log'))).toMatchObject({
      tool: 'doctrine',
      table: 'app_log',
      applied: [],
      heads: [],
      marks: [],
    });
  });
});
