import { describe, expect, it } from 'vitest';
import { snapshotAfter } from './opened-snapshot.ts';

describe('dangling references', () => {
  it('are foreign keys, views and triggers that name a table which is not there', () => {
    const { dangling } =
      snapshotAfter(`CREATE TABLE a (id INTEGER PRIMARY KEY, x REFERENCES "users__old" (id), y REFERENCES A (id));
      CREATE VIEW v AS SELECT * FROM gone;
      CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM lost; END;`);
    expect(dangling).toEqual([
      { from: { kind: 'table', name: 'a' }, to: 'users__old', toCopy: true },
      { from: { kind: 'view', name: 'v' }, to: 'gone', toCopy: false },
      { from: { kind: 'trigger', name: 't' }, to: 'lost', toCopy: false },
    ]);
  });

  it('lead to a copy where the name is no table’s own, or what it is a copy of is there', () => {
    const { dangling } = snapshotAfter(`CREATE TABLE orders (id INTEGER PRIMARY KEY);
      CREATE VIEW v AS SELECT * FROM _alembic_tmp_posts, orders_backup, reports_v2, new_posts;`);
    expect(dangling.map(({ to, toCopy }) => [to, toCopy])).toEqual([
      ['_alembic_tmp_posts', true],
      ['orders_backup', true],
      ['reports_v2', false],
      ['new_posts', false],
    ]);
  });

  it('are none where modules bring their own tables', () => {
    const { dangling } = snapshotAfter(`CREATE VIEW v AS SELECT name, sum(pgsize) FROM dbstat GROUP BY name;
      CREATE VIEW w AS SELECT value FROM json_each WHERE json = '[1]';`);
    expect(dangling).toEqual([]);
  });

  it('are none where views read views, SQLite’s own tables, and functions', () => {
    const { dangling } = snapshotAfter(`CREATE TABLE a (id INTEGER PRIMARY KEY, x REFERENCES a);
      CREATE VIEW v AS SELECT name FROM sqlite_master, pragma_table_info('a'), json_each('[]');
      CREATE VIEW w AS WITH RECURSIVE n(i) AS (SELECT 1 UNION SELECT i + 1 FROM n) SELECT * FROM V, n;`);
    expect(dangling).toEqual([]);
  });
});
