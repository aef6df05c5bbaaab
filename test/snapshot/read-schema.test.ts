import { describe, expect, it } from 'vitest';
import { readSchema } from '../../src/snapshot/read-schema.ts';
import { bytesSource, openImage } from '../../src/sqlite/index.ts';
import { engineForTests } from '../examination/engine-for-tests.ts';
import { nativeDatabase } from '../sqlite/native-database.ts';
import { snapshotAfter, snapshotOf, tableOf } from './opened-snapshot.ts';

const engine = await engineForTests();

describe('columns', () => {
  it('have their type, their null rule, their default and their place in the primary key', () => {
    const snapshot = snapshotAfter(
      `CREATE TABLE a (second VARCHAR(32) NOT NULL DEFAULT 'it''s', untyped, first INTEGER, PRIMARY KEY (first, second))`,
    );
    expect(tableOf(snapshot, 'a').columns).toEqual([
      { name: 'second', type: 'VARCHAR(32)', notNull: true, default: "'it''s'", primaryKey: 2, generated: 'no' },
      { name: 'untyped', type: '', notNull: false, default: null, primaryKey: 0, generated: 'no' },
      { name: 'first', type: 'INTEGER', notNull: false, default: null, primaryKey: 1, generated: 'no' },
    ]);
  });

  it('are there when they are generated, which table_info would hide', () => {
    const snapshot = snapshotAfter(`CREATE TABLE a (n INTEGER,
      v TEXT GENERATED ALWAYS AS ('DS' || n) VIRTUAL, s TEXT NOT NULL GENERATED ALWAYS AS (n + 1) STORED)`);
    expect(tableOf(snapshot, 'a').columns).toMatchObject([
      { name: 'n', generated: 'no' },
      { name: 'v', generated: 'virtual', notNull: false },
      { name: 's', generated: 'stored', notNull: true },
    ]);
  });

  it('of a WITHOUT ROWID table are NOT NULL where they are its key', () => {
    const a = tableOf(snapshotAfter('CREATE TABLE a (k TEXT PRIMARY KEY, v) WITHOUT ROWID'), 'a');
    expect(a.columns).toMatchObject([
      { name: 'k', notNull: true, primaryKey: 1 },
      { name: 'v', notNull: false, primaryKey: 0 },
    ]);
    expect(a.indexes).toMatchObject([{ unique: true, origin: 'pk', columns: ['k'] }]);
  });
});

describe('names', () => {
  it.each(['two words', 'quote"d', "it's", '<img src=x onerror=alert(1)>', '🩺 clinic', 'select', 'a.b', '[x]', '%s'])(
    'are kept as the file has them: %s',
    (name) => {
      const quoted = `"${name.replaceAll('"', '""')}"`;
      const snapshot =
        snapshotAfter(`CREATE TABLE ${quoted} (id INTEGER PRIMARY KEY, ${quoted.replace('"', '"c ')} TEXT);
        CREATE TABLE other (x REFERENCES ${quoted} (id)); CREATE INDEX ${quoted.replace('"', '"i ')} ON ${quoted} (id);`);
      const table = tableOf(snapshot, name);
      expect(table.columns.map((column) => column.name)).toEqual(['id', `c ${name}`]);
      expect(table.indexes).toMatchObject([{ name: `i ${name}`, columns: ['id'] }]);
      expect(tableOf(snapshot, 'other').foreignKeys).toMatchObject([{ table: name }]);
    },
  );

  it('that differ only in the case of a letter outside ASCII are two tables, as they are to SQLite', () => {
    const snapshot = snapshotAfter('CREATE TABLE "Ärzte" (a); CREATE TABLE "ärzte" (b)');
    expect(tableOf(snapshot, 'Ärzte').columns.map(({ name }) => name)).toEqual(['a']);
    expect(tableOf(snapshot, 'ärzte').columns.map(({ name }) => name)).toEqual(['b']);
  });
});

describe('indexes and foreign keys', () => {
  it('tell unique from not, partial from whole, and show an expression as null', () => {
    const { indexes } = tableOf(
      snapshotAfter(`CREATE TABLE a (id INTEGER PRIMARY KEY, x, y, UNIQUE (y, x));
        CREATE INDEX plain ON a (x); CREATE UNIQUE INDEX mixed ON a (lower(y), x DESC) WHERE x > 0;`),
      'a',
    );
    expect(indexes).toHaveLength(3);
    expect(indexes).toEqual(
      expect.arrayContaining([
        { name: 'plain', unique: false, partial: false, origin: 'c', columns: ['x'] },
        { name: 'mixed', unique: true, partial: true, origin: 'c', columns: [null, 'x'] },
        { name: 'sqlite_autoindex_a_1', unique: true, partial: false, origin: 'u', columns: ['y', 'x'] },
      ]),
    );
  });

  it('keep the pairs of a composite key together, and a reference to a primary key open', () => {
    const snapshot = snapshotAfter(`CREATE TABLE p (a, b, PRIMARY KEY (a, b)); CREATE TABLE q (id INTEGER PRIMARY KEY);
      CREATE TABLE c (x, y, q_id REFERENCES q, gone REFERENCES nowhere (z), FOREIGN KEY (y, x) REFERENCES p (b, a))`);
    expect(tableOf(snapshot, 'c').foreignKeys).toHaveLength(3);
    expect(tableOf(snapshot, 'c').foreignKeys).toEqual(
      expect.arrayContaining([
        { table: 'p', columns: ['y', 'x'], references: ['b', 'a'] },
        { table: 'q', columns: ['q_id'], references: [null] },
        { table: 'nowhere', columns: ['gone'], references: ['z'] },
      ]),
    );
  });
});

it('a virtual table is named and not touched, and the tables beside it are read', () => {
  const snapshot = snapshotOf(
    nativeDatabase('CREATE TABLE a (x NOT NULL); CREATE VIRTUAL TABLE notes USING fts5 (body); CREATE TABLE z (y)'),
  );
  expect(tableOf(snapshot, 'notes')).toEqual({
    name: 'notes',
    kind: 'virtual',
    columns: [],
    indexes: [],
    foreignKeys: [],
    roots: [],
  });
  expect(tableOf(snapshot, 'a').columns).toMatchObject([{ name: 'x', notNull: true }]);
  expect(tableOf(snapshot, 'z').columns).toHaveLength(1);
  expect(tableOf(snapshot, 'notes_data').kind).toBe('table');
  expect(snapshot.gaps).toEqual([]);
});

it('a schema that takes more bytes than granted is not called malformed: nothing is wrong with the file', () => {
  const schema = Array.from({ length: 400 }, (_, at) => `CREATE TABLE t${at} (c${'x'.repeat(200)});`);
  const image = openImage(bytesSource('a.sqlite', engine.build(schema.join(''))));
  if (image.kind !== 'image') throw new Error(image.kind);
  const connection = engine.open(image);
  image.bytes.allow(100);
  expect(readSchema(connection)).not.toMatchObject({ kind: 'malformed' });
  connection.close();
});
