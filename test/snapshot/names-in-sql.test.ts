import { describe, expect, it } from 'vitest';
import { tablesInSql } from '../../src/snapshot/names-in-sql.ts';

describe('tablesInSql', () => {
  it.each<[string, string[]]>([
    ['CREATE VIEW v AS SELECT * FROM a', ['a']],
    ['CREATE VIEW v AS SELECT * FROM a x, "b c" AS y, [d] JOIN `e``f` ON x.id = y.from_id', ['a', 'b c', 'd', 'e`f']],
    ['CREATE VIEW v AS SELECT (SELECT 1 FROM a) FROM (SELECT * FROM b) c', ['a', 'b']],
    [
      'CREATE VIEW v AS WITH w AS (SELECT 1 FROM a), x(n) AS NOT MATERIALIZED (SELECT 2) SELECT * FROM w, x, b',
      ['a', 'b'],
    ],
    ['CREATE VIEW v AS SELECT value FROM json_each(\'["FROM nowhere"]\'), a', ['a']],
    ['CREATE VIEW v AS SELECT 1 /* FROM gone */ -- FROM gone\n FROM a', ['a']],
    ["CREATE VIEW v AS SELECT 'FROM gone' FROM main.a, temp.b", ['a']],
    ['CREATE VIEW v AS SELECT a IS DISTINCT FROM b FROM c', ['c']],
    ['CREATE TRIGGER t AFTER UPDATE ON a BEGIN UPDATE OR IGNORE b SET x = 1; END', ['b']],
    ['CREATE TRIGGER t BEFORE UPDATE OF x ON a BEGIN DELETE FROM "b__old" WHERE id = OLD.id; END', ['b__old']],
    [
      'CREATE TRIGGER t AFTER INSERT ON a BEGIN INSERT OR REPLACE INTO b(x) VALUES (NEW.x) ON CONFLICT DO UPDATE SET x = 2; END',
      ['b'],
    ],
    ['CREATE TRIGGER t AFTER INSERT ON a BEGIN INSERT INTO b SELECT 1; END', ['b']],
    ['CREATE TRIGGER t AFTER INSERT ON größe BEGIN UPDATE größe SET x = 1; END', ['größe']],
    ['FROM', []],
    ['', []],
  ])('%s', (sql, names) => {
    expect(tablesInSql(sql)).toEqual(names);
  });
});
