import { describe, expect, it } from 'vitest';
import { driftBetween } from '../../src/catalogue/drift.ts';
import { shapeOf } from '../../src/catalogue/shape.ts';
import { sameDefault, sameType } from '../../src/catalogue/spelling.ts';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';

describe('types that count as equal, and types that do not', () => {
  it.each([
    ['VARCHAR(100)', 'varchar(100)'],
    ['numeric(10,2)', 'NUMERIC ( 10 , 2 )'],
    ['double precision', 'DOUBLE  PRECISION'],
    ['"varchar"', 'varchar'],
    ['[text]', 'TEXT'],
    ['`text`', 'text'],
    ['', ''],
  ])('%s = %s', (one, other) => {
    expect(sameType(one, other)).toBe(true);
  });

  it.each([
    ['varchar(100)', 'varchar(200)'],
    ['INTEGER', 'INT'],
    ['INTEGER', 'BIGINT'],
    ['TEXT', ''],
    ['unsigned big int', 'unsignedbigint'],
  ])('%s ≠ %s', (one, other) => {
    expect(sameType(one, other)).toBe(false);
  });
});

describe('defaults that count as equal, and defaults that do not', () => {
  it.each([
    [null, 'NULL'],
    ['null', 'NULL'],
    ['(1)', '1'],
    ['((1))', '1'],
    ["'0'", '0'],
    ['"0"', '0'],
    ['+1', '1'],
    ['true', '1'],
    ['FALSE', '0'],
    ['CURRENT_TIMESTAMP', 'current_timestamp'],
    ["(datetime('now'))", "DATETIME('now')"],
    ['"text"', "'text'"],
    ['"it\'s"', "'it''s'"],
    ["('a' || 'b')", "'a'  ||  'b'"],
    ["'('", "('(')"],
  ])('%s = %s', (one, other) => {
    expect(sameDefault(one, other)).toBe(true);
    expect(sameDefault(other, one)).toBe(true);
  });

  it.each([
    [null, "''"],
    [null, '0'],
    ["'007'", "'7'"],
    ["'a'", "'A'"],
    ["'a  b'", "'a b'"],
    ["'true'", 'true'],
    ["'null'", null],
    ['1', '1.0'],
    ["lower('A')", "lower('a')"],
    ['(1) + (2)', '1) + (2'],
    ['9007199254740993', '9007199254740992'],
    ["datetime('now')", 'CURRENT_TIMESTAMP'],
    ["'it''s'", "'its'"],
  ])('%s ≠ %s', (one, other) => {
    expect(sameDefault(one, other)).toBe(false);
  });
});

describe('schemas that count as equal', () => {
  const PLAIN = `CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, name varchar(10) NOT NULL DEFAULT '', done bool DEFAULT 1);
    CREATE INDEX t_name ON t (name); CREATE UNIQUE INDEX t_done ON t (done, name);`;
  it.each([
    [
      'names quoted, types in capitals',
      `CREATE TABLE "t" ("id" integer NOT NULL PRIMARY KEY, [name] VARCHAR(10) NOT NULL DEFAULT "", \`done\` BOOL DEFAULT true);
      CREATE INDEX t_name ON t (name); CREATE UNIQUE INDEX t_done ON t (done, name);`,
    ],
    [
      'columns in another order, as after a rebuild',
      `CREATE TABLE t (done bool DEFAULT 1, name varchar(10) NOT NULL DEFAULT '', id INTEGER NOT NULL PRIMARY KEY);
      CREATE INDEX t_name ON t (name); CREATE UNIQUE INDEX t_done ON t (done, name);`,
    ],
    [
      'names in other letters',
      `CREATE TABLE T (ID INTEGER NOT NULL PRIMARY KEY, Name varchar(10) NOT NULL DEFAULT '', DONE bool DEFAULT 1);
      CREATE INDEX T_NAME ON T (NAME); CREATE UNIQUE INDEX T_DONE ON T (DONE, NAME);`,
    ],
    [
      'a UNIQUE constraint for a unique index, and the key in a line of its own',
      `CREATE TABLE t (id INTEGER, name varchar(10) NOT NULL DEFAULT ('') , done bool DEFAULT '1', PRIMARY KEY (id), UNIQUE (done, name));
      CREATE INDEX other_name ON t (name);`,
    ],
    [
      'AUTOINCREMENT',
      `CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name varchar(10) NOT NULL DEFAULT '', done bool DEFAULT 1);
      CREATE INDEX t_name ON t (name); CREATE UNIQUE INDEX t_done ON t (done, name);`,
    ],
  ])('%s', (_, sql) => {
    const [one, other] = [shapeOf(snapshotAfter(PLAIN)), shapeOf(snapshotAfter(sql))];
    expect(driftBetween(one, other)).toEqual([]);
    expect(driftBetween(other, one)).toEqual([]);
  });
});
