import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bytesSource, type Image, openImage } from '../../src/sqlite/index.ts';
import { engineForTests } from '../examination/engine-for-tests.ts';
import { countingSource } from './counting-source.ts';
import { nativeDatabase, nativeFileWhileOpen } from './native-database.ts';

const WAL = 'PRAGMA journal_mode = WAL; CREATE TABLE a (x); INSERT INTO a VALUES (1);';
/** More changed pages than the cache holds: the journal is complete on disk, and the transaction is not. */
const HALF_A_TRANSACTION = `PRAGMA cache_size = 2; CREATE TABLE a (x);
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) INSERT INTO a SELECT randomblob(3000) FROM n;
  BEGIN; UPDATE a SET x = randomblob(3000);`;
const plain = nativeDatabase('CREATE TABLE a (x); CREATE TABLE b (y);');
const open = (bytes: Uint8Array) => openImage(bytesSource('a.sqlite', bytes));

describe('openImage refuses', () => {
  it('an empty file', () => expect(open(new Uint8Array(0))).toEqual({ kind: 'empty' }));

  it.each([
    ['a write-ahead log', nativeFileWhileOpen(WAL, '-wal'), 'sqlite-wal'],
    ['its shared-memory file', nativeFileWhileOpen(WAL, '-shm'), 'sqlite-shm'],
    ['a rollback journal', nativeFileWhileOpen(HALF_A_TRANSACTION, '-journal'), 'sqlite-journal'],
    ['a compressed database', Uint8Array.from(gzipSync(plain)), 'gzip'],
    ['a text', new TextEncoder().encode('no such table: users'), 'text'],
    ['one byte', Uint8Array.of(65), 'text'],
  ])('%s, and says what it is', (_, bytes, looksLike) => {
    expect(open(bytes)).toEqual({ kind: 'not-sqlite', sizeBytes: bytes.length, looksLike });
  });

  it.each([1, 512, 4096, 4097])('a file that lacks its last %i bytes, and says how long it should be', (missing) => {
    const sizeBytes = plain.length - missing;
    expect(open(plain.subarray(0, sizeBytes))).toEqual({ kind: 'truncated', sizeBytes, expectedBytes: plain.length });
  });

  it('a file that ends inside its header', () => {
    expect(open(plain.subarray(0, 60))).toMatchObject({ kind: 'truncated', sizeBytes: 60 });
  });

  it('a first page that is not whole, even where the number of pages is not to be trusted', () => {
    const bytes = plain.slice(0, 2000);
    bytes.set([9, 9, 9, 9], 92);
    expect(open(bytes)).toEqual({ kind: 'truncated', sizeBytes: 2000, expectedBytes: 4096 });
  });

  it('a damaged header, and names the field', () => {
    const bytes = plain.slice();
    bytes.set([3, 232], 16);
    expect(open(bytes)).toMatchObject({ kind: 'header-damaged', fault: { field: 'page size', value: 1000 } });
  });

  it('a file that can not be read', () => {
    const source = countingSource(plain);
    source.failure = new Error('permission lost');
    expect(openImage(source)).toEqual({ kind: 'read-failed', message: 'permission lost' });
  });
});

describe('openImage opens', () => {
  it('a longer file than its header says, because SQLite does', () => {
    expect(open(new Uint8Array([...plain, ...new Uint8Array(5000)]))).toMatchObject({ kind: 'image' });
  });

  it('a file in WAL mode as one in rollback mode, and leaves the source as it is', async () => {
    const bytes = nativeDatabase(WAL);
    const before = bytes.slice();
    const image = open(bytes) as Image;
    expect(image).toMatchObject({ kind: 'image', header: { walMode: true, readVersion: 2, writeVersion: 2 } });
    expect([...image.bytes.read(17, 4)]).toEqual([0, 1, 1, 0]);
    expect([18, 19].map((at) => image.bytes.read(at, 1)[0])).toEqual([1, 1]);
    expect(image.bytes.read(20, 200)).toEqual(before.subarray(20, 220));
    const connection = (await engineForTests()).open(image);
    expect(connection.query('SELECT x FROM a')).toEqual({ kind: 'rows', rows: [[1]] });
    connection.close();
    expect(bytes).toEqual(before);
    expect(image.bytes.bytesRead).toBe(bytes.length);
  });
});
