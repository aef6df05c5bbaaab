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

  it('are none where views read views, SQLite’s own tables, and functions', () => {
    const { dangling } = snapshotAfter(`CREATE TABLE a (id INTEGER PRIMARY KEY, x REFERENCES a);
      CREATE VIEW v AS SELECT name FROM sqlite_master, pragma_table_info('a'), json_each('[]');
      CREATE VIEW w AS WITH RECURSIVE n(i) AS (SELECT 1 UNION SELECT i + 1 FROM n) SELECT * FROM V, n;`);
    expect(dangling).toEqual([]);
  });
});
