import { describe, expect, it } from 'vitest';
import { openImage } from '../../src/sqlite/index.ts';
import { engineForTests } from '../examination/engine-for-tests.ts';
import { countingSource } from './counting-source.ts';

const engine = await engineForTests();
const ROWS = 300;
const SCHEMA = 'SELECT name FROM sqlite_schema';
const QUESTION = 'SELECT count(*), sum(length(x)) FROM a';

function opened(pageSize: number) {
  const source = countingSource(
    engine.build(`PRAGMA page_size = ${pageSize}; CREATE TABLE a (x); CREATE TABLE b (y);
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${ROWS})
      INSERT INTO a SELECT hex(zeroblob(1000)) FROM n; INSERT INTO b VALUES ('kept');`),
  );
  const image = openImage(source);
  if (image.kind !== 'image') throw new Error(image.kind);
  return { source, image, connection: engine.open(image) };
}

describe.each([512, 1024, 4096, 16_384])('with pages of %i bytes', (pageSize) => {
  it('calls a medium that fails a failure of the medium, and reads on when it is back', () => {
    const { source, connection } = opened(pageSize);
    expect(connection.query(SCHEMA)).toMatchObject({ kind: 'rows' });
    source.failure = new DOMException('The file changed.', 'NotReadableError');
    expect(connection.query(QUESTION)).toEqual({ kind: 'failed', why: 'medium', message: 'The file changed.' });
    expect(connection.query(SCHEMA), 'what was read before is still known').toMatchObject({ kind: 'rows' });
    source.failure = null;
    expect(connection.query(QUESTION)).toEqual({ kind: 'rows', rows: [[ROWS, ROWS * 2000]] });
    expect(connection.query('SELECT y FROM b')).toEqual({ kind: 'rows', rows: [['kept']] });
    connection.close();
  });

  it('calls a spent budget so, and reads on when more is granted', () => {
    const { image, connection } = opened(pageSize);
    expect(connection.query(SCHEMA)).toMatchObject({ kind: 'rows' });
    image.bytes.allow(100);
    expect(connection.query(QUESTION)).toMatchObject({ kind: 'failed', why: 'budget' });
    expect(connection.query(QUESTION), 'asked again').toMatchObject({ kind: 'failed', why: 'budget' });
    image.bytes.allow(10_000_000);
    expect(connection.query(QUESTION)).toEqual({ kind: 'rows', rows: [[ROWS, ROWS * 2000]] });
    connection.close();
  });
});

it.each([undefined, 'gone'])('takes a medium that throws %j for a failure of the medium too', (thrown) => {
  const { source, connection } = opened(4096);
  const { read } = source;
  source.read = (offset, length) => {
    if (offset > 0) throw thrown;
    return read(offset, length);
  };
  expect(connection.query(QUESTION)).toMatchObject({ kind: 'failed', why: 'medium' });
  connection.close();
});

it('counts no rows of a table that it could read only in part, however large the table is', () => {
  // Larger than the page cache of SQLite, whose pages are then used again and still hold other rows.
  const bytes = engine.build(`CREATE TABLE a (x);
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12000)
    INSERT INTO a SELECT i || hex(zeroblob(400)) FROM n; INSERT INTO a VALUES ('LAST');`);
  const source = countingSource(bytes);
  const image = openImage(source);
  if (image.kind !== 'image') throw new Error(image.kind);
  const connection = engine.open(image);
  const last = "SELECT count(*) FROM (SELECT 1 FROM a WHERE x = 'LAST' LIMIT 1000)";
  image.bytes.allow(8_000_000);
  expect(connection.query(last)).toMatchObject({ kind: 'failed', why: 'budget' });
  image.bytes.allow(100_000_000);
  expect(connection.query(last)).toEqual({ kind: 'rows', rows: [[1]] });
  connection.close();
});
