import { describe, expect, it } from 'vitest';
import { driftBetween } from '../../src/catalogue/drift.ts';
import { shapeOf } from '../../src/catalogue/shape.ts';
import { engineForTests } from '../examination/engine-for-tests.ts';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';

const engine = await engineForTests();

/** What a program counts on, what is there, what the program does, and what is said of that: `what name: judged, why`. */
interface Case {
  readonly name: string;
  readonly expected: string;
  readonly present: string;
  /** Statements of a program that was written for the expected schema. */
  readonly read: string;
  readonly write: string;
  readonly says: readonly string[];
}

const T = 'CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, a TEXT);';
const READ = 'SELECT t.id, t.a FROM t';
const WRITE = "INSERT INTO t (a) VALUES ('x'), (NULL)";

const CASES: readonly Case[] = [
  // Tables and views
  {
    name: 'a table that is gone',
    expected: T,
    present: '',
    read: READ,
    write: WRITE,
    says: ['missing table t: fails-on-read, asked-for'],
  },
  {
    name: 'a table besides',
    expected: T,
    present: `${T} CREATE TABLE u (a)`,
    read: READ,
    write: WRITE,
    says: ['extra table u: harmless, never-asked-for'],
  },
  {
    name: 'a view that is gone',
    expected: `${T} CREATE VIEW v AS SELECT a FROM t;`,
    present: T,
    read: 'SELECT * FROM v',
    write: WRITE,
    says: ['missing view v: fails-on-read, asked-for'],
  },
  {
    name: 'a view besides',
    expected: T,
    present: `${T} CREATE VIEW v AS SELECT a FROM t;`,
    read: READ,
    write: WRITE,
    says: ['extra view v: harmless, never-asked-for'],
  },
  // Columns that are gone, and columns besides
  {
    name: 'a column that is gone',
    expected: T,
    present: 'CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY)',
    read: READ,
    write: WRITE,
    says: ['missing column a: fails-on-read, asked-for'],
  },
  {
    name: 'a column besides',
    expected: T,
    present: T.replace(')', ', b)'),
    read: READ,
    write: WRITE,
    says: ['extra column b: harmless, never-asked-for'],
  },
  {
    name: 'a column besides that must be filled',
    expected: T,
    present: T.replace(')', ', b TEXT NOT NULL)'),
    read: READ,
    write: WRITE,
    says: ['extra column b: fails-on-write, must-be-filled'],
  },
  {
    name: 'a column besides that fills itself',
    expected: T,
    present: T.replace(')', ", b TEXT NOT NULL DEFAULT '')"),
    read: READ,
    write: WRITE,
    says: ['extra column b: harmless, never-asked-for'],
  },
  {
    name: 'a column besides whose default is NULL',
    expected: T,
    present: T.replace(')', ', b TEXT NOT NULL DEFAULT NULL)'),
    read: READ,
    write: WRITE,
    says: ['extra column b: fails-on-write, must-be-filled'],
  },
  {
    name: 'a column besides that is computed',
    expected: T,
    present: T.replace(')', ', b AS (id) STORED NOT NULL)'),
    read: READ,
    write: WRITE,
    says: ['extra column b: harmless, never-asked-for'],
  },
  // NULL
  {
    name: 'no NULL any more',
    expected: T,
    present: T.replace('a TEXT', 'a TEXT NOT NULL'),
    read: READ,
    write: WRITE,
    says: ['other column a: fails-on-write, must-be-filled'],
  },
  {
    name: 'no NULL any more, with a default',
    expected: T,
    present: T.replace('a TEXT', "a TEXT NOT NULL DEFAULT ''"),
    read: READ,
    write: WRITE,
    says: ['other column a: fails-on-write, must-be-filled'],
  },
  {
    name: 'NOT NULL without its default',
    expected: T.replace('a TEXT', "a TEXT NOT NULL DEFAULT ''"),
    present: T.replace('a TEXT', 'a TEXT NOT NULL'),
    read: READ,
    write: 'INSERT INTO t (id) VALUES (1)',
    says: ['other column a: fails-on-write, must-be-filled'],
  },
  {
    name: 'NULL where there was none',
    expected: T.replace('a TEXT', 'a TEXT NOT NULL'),
    present: T,
    read: READ,
    write: "INSERT INTO t (a) VALUES ('x')",
    says: ['other column a: harmless, may-be-empty'],
  },
  {
    name: 'the number of a row is never NULL',
    expected: T,
    present: T.replace(' NOT NULL', ''),
    read: READ,
    write: `${WRITE}; INSERT INTO t (id) VALUES (NULL)`,
    says: [],
  },
  // Default, type
  {
    name: 'another default',
    expected: T.replace('a TEXT', "a TEXT DEFAULT 'x'"),
    present: T.replace('a TEXT', "a TEXT DEFAULT 'y'"),
    read: READ,
    write: WRITE,
    says: ['other column a: harmless, value-differs'],
  },
  {
    name: 'another type',
    expected: T,
    present: T.replace('a TEXT', 'a VARCHAR(9)'),
    read: READ,
    write: WRITE,
    says: ['other column a: harmless, storage-differs'],
  },
  {
    name: 'NULL and the default of NOT NULL',
    expected: T.replace('a TEXT', "a TEXT DEFAULT 'x'"),
    present: T,
    read: READ,
    write: WRITE,
    says: ['other column a: harmless, value-differs'],
  },
  // The primary key
  {
    name: 'a key that is not the number of the row any more',
    expected: T,
    present: T.replace('INTEGER', 'BIGINT'),
    read: READ,
    write: WRITE,
    says: ['other column id: fails-on-write, must-be-filled'],
  },
  {
    name: 'a key that is none any more',
    expected: T.replace(' NOT NULL', ''),
    present: 'CREATE TABLE t (id INTEGER, a TEXT)',
    read: READ,
    write: 'INSERT INTO t (id) VALUES (1) ON CONFLICT (id) DO NOTHING',
    says: ['other column id: fails-on-write, identity-differs'],
  },
  {
    name: 'a key that is none any more and must be filled',
    expected: T,
    present: 'CREATE TABLE t (id INTEGER NOT NULL, a TEXT)',
    read: READ,
    write: WRITE,
    says: ['other column id: fails-on-write, must-be-filled'],
  },
  {
    name: 'another key',
    expected: 'CREATE TABLE t (id INTEGER, a TEXT)',
    present: 'CREATE TABLE t (id INTEGER, a TEXT PRIMARY KEY)',
    read: READ,
    write: "INSERT INTO t VALUES (1, 'x'), (2, 'x')",
    says: ['other column a: fails-on-write, prevents'],
  },
  {
    name: 'a key over two columns, in another order',
    expected: 'CREATE TABLE t (id INT, a TEXT, PRIMARY KEY (id, a))',
    present: 'CREATE TABLE t (id INT, a TEXT, PRIMARY KEY (a, id))',
    read: READ,
    write: "INSERT INTO t VALUES (1, 'x') ON CONFLICT (id, a) DO NOTHING",
    says: ['other column a: harmless, storage-differs', 'other column id: harmless, storage-differs'],
  },
  {
    name: 'a key over two columns where there was none',
    expected: 'CREATE TABLE t (id INT, a TEXT)',
    present: 'CREATE TABLE t (id INT, a TEXT, PRIMARY KEY (id, a))',
    read: READ,
    write: "INSERT INTO t VALUES (1, 'x'), (1, 'x')",
    says: ['other column a: fails-on-write, prevents', 'other column id: fails-on-write, prevents'],
  },
  // Computed columns
  {
    name: 'a column that is computed now',
    expected: T,
    present: T.replace('a TEXT', 'a TEXT AS (id)'),
    read: READ,
    write: WRITE,
    says: ['other column a: fails-on-write, prevents'],
  },
  {
    name: 'a column that is computed no more',
    expected: T.replace('a TEXT', 'a TEXT AS (id)'),
    present: T,
    read: READ,
    write: 'INSERT INTO t (id) VALUES (1)',
    says: ['other column a: harmless, not-done'],
  },
  {
    name: 'a column that is computed no more and must be filled',
    expected: T.replace('a TEXT', 'a TEXT AS (id) NOT NULL'),
    present: T.replace('a TEXT', 'a TEXT NOT NULL'),
    read: READ,
    write: 'INSERT INTO t (id) VALUES (1)',
    says: ['other column a: fails-on-write, must-be-filled'],
  },
  {
    name: 'a column that is computed at another time',
    expected: T.replace('a TEXT', 'a TEXT AS (id)'),
    present: T.replace('a TEXT', 'a TEXT AS (id) STORED'),
    read: READ,
    write: 'INSERT INTO t (id) VALUES (1)',
    says: ['other column a: harmless, storage-differs'],
  },
  // Indexes
  {
    name: 'an index that is gone',
    expected: `${T} CREATE INDEX i ON t (a);`,
    present: T,
    read: READ,
    write: WRITE,
    says: ['missing index i: harmless, slower'],
  },
  {
    name: 'a unique index that is gone',
    expected: `${T} CREATE UNIQUE INDEX i ON t (a);`,
    present: T,
    read: READ,
    write: WRITE,
    says: ['missing index i: harmless, not-prevented'],
  },
  {
    name: 'an index besides',
    expected: T,
    present: `${T} CREATE INDEX i ON t (a);`,
    read: READ,
    write: WRITE,
    says: ['extra index i: harmless, never-asked-for'],
  },
  {
    name: 'a unique index besides',
    expected: T,
    present: `${T} CREATE UNIQUE INDEX i ON t (a);`,
    read: READ,
    write: "INSERT INTO t (a) VALUES ('x'), ('x')",
    says: ['extra index i: fails-on-write, prevents'],
  },
  {
    name: 'a unique index over two columns besides',
    expected: T.replace(')', ', b)'),
    present: T.replace(')', ', b, UNIQUE (b, a))'),
    read: READ,
    write: "INSERT INTO t (a, b) VALUES ('x', 1), ('x', 1)",
    says: ['extra index unique b, a: fails-on-write, prevents'],
  },
  {
    name: 'a unique index over an expression besides',
    expected: T,
    present: `${T} CREATE UNIQUE INDEX i ON t (lower(a));`,
    read: READ,
    write: "INSERT INTO t (a) VALUES ('x'), ('X')",
    says: ['extra index i: fails-on-write, prevents'],
  },
  {
    name: 'a unique index over a column that nobody fills',
    expected: T,
    present: T.replace(')', ', b UNIQUE)'),
    read: READ,
    write: WRITE,
    says: ['extra column b: harmless, never-asked-for', 'extra index unique b: harmless, never-asked-for'],
  },
  {
    name: 'a unique index over a column that fills itself',
    expected: T,
    present: T.replace(')', ', b DEFAULT 1 UNIQUE)'),
    read: READ,
    write: WRITE,
    says: ['extra column b: harmless, never-asked-for', 'extra index unique b: fails-on-write, prevents'],
  },
  {
    name: 'an index that is unique now',
    expected: `${T} CREATE INDEX i ON t (a);`,
    present: `${T} CREATE UNIQUE INDEX i ON t (a);`,
    read: READ,
    write: "INSERT INTO t (a) VALUES ('x'), ('x')",
    says: ['other index i: fails-on-write, prevents'],
  },
  {
    name: 'an index that is unique no more',
    expected: `${T} CREATE UNIQUE INDEX i ON t (a);`,
    present: `${T} CREATE INDEX i ON t (a);`,
    read: READ,
    write: WRITE,
    says: ['other index i: harmless, not-prevented'],
  },
  {
    name: 'an index over other columns',
    expected: `${T} CREATE INDEX i ON t (a);`,
    present: `${T} CREATE INDEX i ON t (a, id);`,
    read: READ,
    write: WRITE,
    says: ['other index i: harmless, slower'],
  },
  {
    name: 'an index under another name',
    expected: `${T} CREATE INDEX i ON t (a);`,
    present: `${T} CREATE INDEX j ON t (a);`,
    read: READ,
    write: WRITE,
    says: [],
  },
  {
    name: 'one of two that are alike',
    expected: `${T} CREATE INDEX i ON t (a); CREATE INDEX j ON t (a);`,
    present: `${T} CREATE INDEX j ON t (a);`,
    read: READ,
    write: WRITE,
    says: ['missing index i: harmless, slower'],
  },
  {
    name: 'the index of a column that is gone',
    expected: `${T} CREATE INDEX i ON t (a);`,
    present: 'CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY)',
    read: READ,
    write: WRITE,
    says: ['missing column a: fails-on-read, asked-for'],
  },
  // Triggers
  {
    name: 'a trigger that is gone',
    expected: `${T} CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END;`,
    present: T,
    read: READ,
    write: WRITE,
    says: ['missing trigger g: harmless, not-done'],
  },
  {
    name: 'a trigger besides',
    expected: T,
    present: `${T} CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END;`,
    read: READ,
    write: WRITE,
    says: ['extra trigger g: harmless, done-besides'],
  },
  {
    name: 'a trigger on another table',
    expected: `${T} CREATE TABLE u (a); CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END;`,
    present: `${T} CREATE TABLE u (a); CREATE TRIGGER g AFTER INSERT ON u BEGIN SELECT 1; END;`,
    read: READ,
    write: WRITE,
    says: ['other trigger g: harmless, not-done'],
  },
];

describe.each(CASES)('$name', ({ expected, present, read, write, says }) => {
  const drift = driftBetween(shapeOf(snapshotAfter(expected)), shapeOf(snapshotAfter(present)));

  it('is judged', () => {
    expect(
      drift.map(({ kind, what, name, effect }) => `${kind} ${what} ${name}: ${effect.judged}, ${effect.why}`),
    ).toEqual(says);
  });

  it('does what is said of it', () => {
    const messages = (judged: string) =>
      drift.flatMap(({ effect }) => (effect.judged === judged && effect.message !== null ? [effect.message] : []));
    const [onRead, onWrite] = [messages('fails-on-read'), messages('fails-on-write')];
    // The statements are those of a program that works.
    expect([failure(expected, read), failure(expected, write)]).toEqual([null, null]);
    if (onRead.length > 0) {
      expect(onRead).toContain(failure(present, read));
    } else {
      expect(failure(present, read)).toBe(null);
      if (onWrite.length > 0) expect(onWrite).toContain(failure(present, write));
      else expect(failure(present, write)).toBe(null);
    }
    for (const { effect } of drift) expect(effect.message === null).toBe(effect.judged === 'harmless');
  });
});

/** What SQLite says of a statement on an empty database of this schema. */
function failure(schema: string, sql: string): string | null {
  try {
    engine.build(`${schema}; ${sql};`);
    return null;
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}

it('names differences table by table, with what was expected and what was found', () => {
  const drift = driftBetween(
    shapeOf(snapshotAfter(`${T} CREATE TABLE b (x INT, y INT)`)),
    shapeOf(snapshotAfter(`${T.replace('a TEXT', 'a INT')} CREATE TABLE b (y INT, z INT)`)),
  );
  expect(drift.map(({ table, name, kind, expected, found }) => [table, name, kind, expected, found])).toEqual([
    ['b', 'x', 'missing', 'INT', ''],
    ['b', 'z', 'extra', '', 'INT'],
    ['t', 'a', 'other', 'TEXT', 'INT'],
  ]);
});
