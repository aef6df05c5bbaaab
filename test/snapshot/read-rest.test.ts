import { describe, expect, it } from 'vitest';
import { readRest, readSnapshot, type Snapshot } from '../../src/snapshot/index.ts';
import { bytesSource, type Image, openImage, openRest } from '../../src/sqlite/index.ts';
import { engineForTests } from '../examination/engine-for-tests.ts';
import { nativeDatabase } from '../sqlite/native-database.ts';

const engine = await engineForTests();

const USERS = 'CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL)';

function restOf(image: Image): Snapshot | null {
  const connection = engine.open(image);
  try {
    return readRest(image, connection);
  } finally {
    connection.close();
  }
}

function imageOf(bytes: Uint8Array): Image {
  const image = openImage(bytesSource('file', bytes));
  if (image.kind !== 'image') throw new Error(image.kind);
  return image;
}

/** Tables enough that their list fills many pages, with the history in the middle of it. */
function manyTables(): Uint8Array {
  const table = (at: number) => `CREATE TABLE t${at} (id INTEGER PRIMARY KEY, ${'a'.repeat(300)} TEXT);`;
  return nativeDatabase(`PRAGMA page_size = 1024;
    ${Array.from({ length: 50 }, (_, at) => table(at)).join('')}
    CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL);
    INSERT INTO alembic_version VALUES ('c45e397531d1');
    ${Array.from({ length: 50 }, (_, at) => table(50 + at)).join('')}`);
}

/** The page of `sqlite_schema` on which a text stands. */
function pageWith(bytes: Uint8Array, text: string): number {
  return Math.floor(Buffer.from(bytes).indexOf(text) / 1024) + 1;
}

describe('readRest', () => {
  it('leaves out the one object whose SQL SQLite does not understand, and says which', () => {
    const bytes = nativeDatabase(`${USERS}; CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL);
      INSERT INTO alembic_version VALUES ('c45e397531d1')`);
    Buffer.from(bytes.buffer, bytes.byteOffset).write('users ((', Buffer.from(bytes).indexOf('users (id'));
    const image = imageOf(bytes);
    expect(readSnapshot(image, engine.open(image))).toMatchObject({ kind: 'malformed' });
    expect(restOf(imageOf(bytes))).toMatchObject({
      tables: [
        { name: 'users', columns: [] },
        { name: 'alembic_version', columns: [{ name: 'version_num' }] },
      ],
      histories: [{ tool: 'alembic', heads: ['c45e397531d1'] }],
      caveats: [{ kind: 'past-damage' }],
      gaps: expect.arrayContaining([{ what: 'columns', of: 'users', message: 'no such table' }]),
    });
  });

  it('reads around a damaged page of the list of tables, and says that tables may be missing', () => {
    const bytes = manyTables();
    bytes[(pageWith(bytes, 'CREATE TABLE t70 ') - 1) * 1024] = 0x77;
    const rest = restOf(imageOf(bytes));
    const names = rest?.tables.map(({ name }) => name) ?? [];
    expect(names).toContain('t0');
    expect(names).toContain('t99');
    expect(names).not.toContain('t70');
    expect(rest?.histories).toMatchObject([{ tool: 'alembic', heads: ['c45e397531d1'] }]);
    expect(rest?.gaps).toContainEqual({ what: 'tables', of: null, message: 'database disk image is malformed' });
    expect(rest?.gaps).toContainEqual({ what: 'columns', of: 't99', message: 'no such table' });
  });

  it('reads the pages of a truncated file that are there, to the last whole one', () => {
    const bytes = nativeDatabase(`${USERS}; INSERT INTO users (name) VALUES ('a');
      CREATE TABLE filler (x); INSERT INTO filler SELECT randomblob(100000)`);
    const half = bytes.slice(0, bytes.length / 2 + 100);
    expect(openImage(bytesSource('file', half))).toMatchObject({ kind: 'truncated' });
    const image = openRest(bytesSource('file', half));
    expect((image?.bytes.size ?? 1) % 4096).toBe(0);
    const rest = image === null ? null : restOf(image);
    expect(rest?.tables.map(({ name, columns }) => [name, columns.length])).toEqual([
      ['users', 2],
      ['filler', 1],
    ]);
    expect(rest?.gaps).toEqual([]);
  });

  it('has nothing to read where not even the first page is whole', () => {
    const bytes = nativeDatabase(USERS);
    expect(openRest(bytesSource('file', bytes.slice(0, 3000)))).toBeNull();
  });

  it('gives up on a list of tables that goes in circles', () => {
    const bytes = manyTables();
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const [first, second] = [view.getUint16(112), view.getUint16(114)];
    view.setUint32(second, view.getUint32(first));
    expect(restOf(imageOf(bytes))).toBeNull();
  });
});

it.each([
  ['a view behind the name of a table', 'CREATE TABLE nothing_of_it (a)', 'CREATE VIEW  users_long AS SELECT 1'],
  ['an index of another table', 'CREATE INDEX one ON users (name)', 'CREATE INDEX one ON later (name)'],
])('does not read past damage where there is %s', (_, sql, other) => {
  const bytes = nativeDatabase(`${USERS}; CREATE TABLE later (name); ${sql}; CREATE TABLE broken (a)`);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  text.write('broken((', text.indexOf('broken (a'));
  expect(restOf(imageOf(bytes))).not.toBeNull();
  text.write(other.slice(0, sql.length), text.indexOf(sql));
  expect(restOf(imageOf(bytes))).toBeNull();
});
