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
    ["CREATE VIEW v AS SELECT * FROM 'a' x, 'b''c' JOIN 'main'.'d' ON x.id = 1", ['a', "b'c", 'd']],
    ["CREATE VIEW v AS SELECT count(*) FROM 'a' GROUP BY name ORDER BY 1", ['a']],
    [
      "CREATE TRIGGER t AFTER INSERT ON a BEGIN INSERT INTO 'b' VALUES ('FROM c'); UPDATE 'd' SET x = 1; END",
      ['b', 'd'],
    ],
    ['CREATE VIEW v AS SELECT * FROM tab😀le, cafe\u0301, x$y, हिन्दी', ['tab😀le', 'cafe\u0301', 'x$y', 'हिन्दी']],
    ['CREATE VIEW v AS WITH w(a, b) AS (SELECT f(g(1)) FROM h((2), (3)), c) SELECT * FROM w', ['c']],
    ['FROM', []],
    ['', []],
  ])('%s', (sql, names) => {
    expect(tablesInSql(sql)).toEqual(names);
  });

  it.each(['(', 'a(', '[', '[a ', '"a""', "'", '`', '/*', 'FROM f(', 'FROM f(),', 'UPDATE OR ', 'x AS (', 'FROM a,'])(
    'takes no longer than the text is long, be it nothing but %j',
    (piece) => {
      const begin = performance.now();
      tablesInSql(`CREATE VIEW v AS SELECT ${piece.repeat(100_000 / piece.length)}`);
      expect(performance.now() - begin).toBeLessThan(1000);
    },
  );
});
