import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { bytesSource, openImage, startEngine } from '../../src/sqlite/index.ts';
import { withMemoryLimit } from './tight-memory.ts';

const MIB = 1024 ** 2;
const wasm = readFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'));
const engine = await startEngine(withMemoryLimit(wasm, 24 * MIB));

const LOUD = 'sql.js can no longer be started afresh as src/sqlite/sql-js.ts supposes: read that file before upgrading';

/** Each `%` calls itself, 24,000 deep: more than any thread's stack holds. */
const TOO_DEEP = `SELECT like('${'%a'.repeat(24_000)}', '${'a'.repeat(24_000)}')`;
const TOO_LARGE = 'SELECT length(randomblob(60000000))';

const BYTES = engine.build("CREATE TABLE a (x); INSERT INTO a VALUES ('kept')");

function opened(bytes = BYTES) {
  const image = openImage(bytesSource('a.sqlite', bytes));
  if (image.kind !== 'image') throw new Error(image.kind);
  return engine.open(image);
}

describe.each([
  ['a stack that runs out in compiled code', TOO_DEEP, 'engine', /call stack|recursion/],
  ['memory that is used up', TOO_LARGE, 'memory', /^out of memory$/],
])('%s', (_, sql, why, message) => {
  it('is named, loses its connection, and costs the next one nothing', () => {
    const connection = opened();
    expect(connection.lost).toBeNull();
    expect(connection.query(sql)).toEqual({ kind: 'failed', why, message: expect.stringMatching(message) });
    expect(connection.lost).toMatch(message);
    expect(connection.query('SELECT x FROM a')).toMatchObject({ kind: 'failed', why: 'engine' });
    expect(() => connection.close()).not.toThrow();

    const next = opened();
    expect(next.query('SELECT x FROM a'), LOUD).toEqual({ kind: 'rows', rows: [['kept']] });
    expect(next.lost).toBeNull();
    next.close();
  });

  it('loses the other connections of that instance too, and none that was opened later', () => {
    const [one, other] = [opened(), opened()];
    one.query(sql);
    const later = opened();
    expect(other.lost).toMatch(message);
    expect(other.query('SELECT x FROM a')).toMatchObject({ kind: 'failed', why: 'engine' });
    for (const connection of [one, other]) connection.close();
    expect(later.query('SELECT x FROM a')).toEqual({ kind: 'rows', rows: [['kept']] });
    later.close();
  });

  it('leaves an engine that can build', () => {
    expect(() => engine.build(sql)).toThrow(message);
    expect(engine.build("CREATE TABLE a (x); INSERT INTO a VALUES ('kept')")).toEqual(BYTES);
  });

  it('can happen again and again', () => {
    for (let time = 0; time < 40; time += 1) {
      const connection = opened();
      expect(connection.query(sql)).toMatchObject({ kind: 'failed', why });
      connection.close();
    }
    const connection = opened();
    expect(connection.query('SELECT x FROM a')).toEqual({ kind: 'rows', rows: [['kept']] });
    connection.close();
  });
});

it('answers with the reason where there is no memory left to open a database', () => {
  const connections = [opened()];
  while (connections.at(-1)?.lost === null && connections.length < 5000) connections.push(opened());
  expect(connections.length).toBeLessThan(5000);
  expect(connections.at(-1)?.query('SELECT 1')).toMatchObject({ kind: 'failed', message: 'out of memory' });
  for (const connection of connections) expect(() => connection.close()).not.toThrow();
  const next = opened();
  expect(next.query('SELECT x FROM a')).toEqual({ kind: 'rows', rows: [['kept']] });
  next.close();
});

it('is no fault of the engine when a statement is wrong or the file is damaged', () => {
  const damaged = BYTES.slice();
  damaged.fill(0xff, 4096);
  const connection = opened(damaged);
  expect(connection.query('SELECT x FROM a')).toMatchObject({ kind: 'failed', why: 'malformed' });
  expect(connection.query('SELECT nothing(1)')).toMatchObject({ kind: 'failed', why: 'statement' });
  expect(connection.lost).toBeNull();
  connection.close();
});
