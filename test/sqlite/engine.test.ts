import { describe, expect, it } from 'vitest';
import { bytesSource, openImage } from '../../src/sqlite/index.ts';
import { engineForTests } from '../examination/engine-for-tests.ts';
import { nativeDatabase } from './native-database.ts';

const engine = await engineForTests();

function opened(bytes: Uint8Array) {
  const image = openImage(bytesSource('a.sqlite', bytes));
  if (image.kind !== 'image') throw new Error(image.kind);
  return { image, connection: engine.open(image) };
}

describe('a connection', () => {
  it.each([
    'INSERT INTO a VALUES (3)',
    'UPDATE a SET x = 9',
    'DELETE FROM a',
    'DROP TABLE a',
    'CREATE TABLE b (y)',
    'PRAGMA user_version = 5',
    'VACUUM',
  ])('refuses to write: %s', (sql) => {
    const bytes = engine.build('CREATE TABLE a (x); INSERT INTO a VALUES (1), (2)');
    const before = bytes.slice();
    const { connection } = opened(bytes);
    connection.query(sql);
    expect(connection.query('SELECT x FROM a')).toEqual({ kind: 'rows', rows: [[1], [2]] });
    expect(connection.query('PRAGMA user_version')).toEqual({ kind: 'rows', rows: [[0]] });
    expect(connection.query('INSERT INTO a VALUES (3)')).toMatchObject({ kind: 'failed', why: 'statement' });
    connection.close();
    expect(bytes).toEqual(before);
  });

  it('calls a page that was overwritten malformed, and still reads the other tables', () => {
    const bytes = engine.build(
      "CREATE TABLE a (x); CREATE TABLE b (y); INSERT INTO a VALUES (1); INSERT INTO b VALUES ('kept')",
    );
    bytes.fill(0xff, 4096, 8192);
    const { connection } = opened(bytes);
    expect(connection.query('SELECT x FROM a')).toMatchObject({ kind: 'failed', why: 'malformed' });
    expect(connection.query('SELECT y FROM b')).toEqual({ kind: 'rows', rows: [['kept']] });
    connection.close();
  });

  it('calls a first page that holds no table malformed', () => {
    const bytes = engine.build('CREATE TABLE a (x)');
    bytes.fill(0, 100, 4096);
    const { connection } = opened(bytes);
    expect(connection.query('SELECT name FROM sqlite_schema')).toMatchObject({ kind: 'failed', why: 'malformed' });
    connection.close();
  });

  it.each(['SELECT * FROM nowhere', 'SELEKT 1', 'SELECT nothing(1)'])('blames the statement: %s', (sql) => {
    const { connection } = opened(engine.build('CREATE TABLE a (x)'));
    expect(connection.query(sql)).toMatchObject({ kind: 'failed', why: 'statement' });
    connection.close();
  });

  it('gives up an answer that grows without an end, and goes on', () => {
    const { connection } = opened(engine.build("CREATE TABLE a (x); INSERT INTO a VALUES ('kept')"));
    const endless =
      'WITH RECURSIVE i(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM i) SELECT hex(zeroblob(1000000)) FROM i';
    expect(connection.query(endless)).toMatchObject({ kind: 'failed', why: 'budget' });
    expect(connection.query('SELECT x FROM a')).toEqual({ kind: 'rows', rows: [['kept']] });
    connection.close();
  });

  it('reads the schema of more than 20 MB from less than 1 MB', () => {
    const tables = (name: string) =>
      Array.from({ length: 40 }, (_, at) => `CREATE TABLE ${name}${at} (id INTEGER PRIMARY KEY, x UNIQUE);`).join('');
    const bytes = nativeDatabase(`${tables('before')} CREATE TABLE big (x);
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2200)
      INSERT INTO big SELECT randomblob(10000) FROM n; ${tables('after')}`);
    expect(bytes.length).toBeGreaterThan(20_000_000);
    const { image, connection } = opened(bytes);
    const sql = "SELECT count(*) FROM sqlite_schema s, pragma_table_xinfo(s.name) WHERE s.type = 'table'";
    expect(connection.query(sql)).toEqual({ kind: 'rows', rows: [[161]] });
    connection.close();
    expect(image.bytes.bytesRead).toBeLessThan(1_000_000);
  });
});

describe('the engine', () => {
  it('builds a database that it can open, and throws on a script that is wrong', () => {
    const { connection } = opened(engine.build("CREATE TABLE a (x); INSERT INTO a VALUES ('é')"));
    expect(connection.query('SELECT x FROM a')).toEqual({ kind: 'rows', rows: [['é']] });
    connection.close();
    expect(() => engine.build('CREATE TABEL a (x)')).toThrow(/syntax error/);
  });

  it('knows its version', () => expect(engine.version).toMatch(/^3\.\d+\.\d+$/));
});
