import { describe, expect, it } from 'vitest';
import { decodeHeader, type Header, hasMagic } from '../../src/sqlite/header.ts';
import { nativeDatabase, nativeFileWhileOpen } from './native-database.ts';

function headerOf(bytes: Uint8Array, size = bytes.length): Header {
  const header = decodeHeader(bytes, size);
  if ('fault' in header) throw new Error(header.fault.field);
  return header;
}

/** The bytes with some of them replaced. */
function patched(bytes: Uint8Array, at: number, ...values: number[]): Uint8Array {
  const copy = bytes.slice();
  copy.set(values, at);
  return copy;
}

const plain = nativeDatabase('CREATE TABLE a (x); CREATE TABLE b (y);');

describe('decodeHeader', () => {
  it.each([512, 1024, 2048, 4096, 8192, 16_384, 32_768, 65_536])('reads a page size of %i', (pageSize) => {
    const bytes = nativeDatabase(`PRAGMA page_size = ${pageSize}; CREATE TABLE a (x)`);
    expect(headerOf(bytes)).toMatchObject({ pageSize, pages: 2, statedPages: 2 });
  });

  it('reads what SQLite wrote', () => {
    const bytes = nativeDatabase(`PRAGMA encoding = 'UTF-16be'; PRAGMA user_version = -7; PRAGMA application_id = 99;
      CREATE TABLE a (x); CREATE TABLE b (x); DROP TABLE b;`);
    expect(headerOf(bytes)).toMatchObject({
      textEncoding: 'utf-16be',
      userVersion: -7,
      applicationId: 99,
      schemaCookie: 3,
      schemaFormat: 4,
      freelistPages: 1,
      reservedBytes: 0,
      walMode: false,
      writtenBy: expect.stringMatching(/^3\.\d+\.\d+$/),
    });
  });

  it('reads a header that does not begin where its buffer begins', () => {
    const shifted = new Uint8Array([...new Uint8Array(7), ...plain]).subarray(7);
    expect(headerOf(shifted)).toEqual(headerOf(plain));
  });

  it('trusts the number of pages only where the version-valid-for number agrees', () => {
    expect(headerOf(plain).statedPages).toBe(3);
    expect(headerOf(patched(plain, 92, 9, 9, 9, 9)).statedPages).toBeNull();
    expect(headerOf(patched(plain, 28, 0, 0, 0, 0)).statedPages).toBeNull();
  });

  it('counts a started last page', () => {
    expect(headerOf(plain, 2 * 4096 + 1).pages).toBe(3);
  });

  it('knows WAL mode', () => {
    expect(headerOf(nativeFileWhileOpen('PRAGMA journal_mode = WAL; CREATE TABLE a (x)', '')).walMode).toBe(true);
  });

  it.each([
    ['page size', 16, [0, 0], 0],
    ['page size', 16, [3, 232], 1000],
    ['page size', 16, [1, 0], 256],
    ['read version', 19, [3], 3],
    ['payload fractions', 21, [65, 32, 32], 0x412020],
    ['schema format', 44, [0, 0, 0, 5], 5],
  ])('names the %s at byte %i as the fault when it is %j', (field, at, values, value) => {
    expect(decodeHeader(patched(plain, at, ...values), plain.length)).toMatchObject({ fault: { field, value } });
  });
});

describe('hasMagic', () => {
  it('wants all sixteen bytes of it', () => {
    expect(hasMagic(plain)).toBe(true);
    expect(hasMagic(plain.subarray(0, 15))).toBe(false);
    expect(hasMagic(patched(plain, 15, 32))).toBe(false);
    expect(hasMagic(patched(plain, 0, 's'.charCodeAt(0)))).toBe(false);
  });
});
