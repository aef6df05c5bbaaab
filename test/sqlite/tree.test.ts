import { describe, expect, it } from 'vitest';
import { bytesSource, openImage, surveyTree } from '../../src/sqlite/index.ts';
import { engineForTests } from '../examination/engine-for-tests.ts';
import { tower } from '../fuzz/hostile.ts';
import { nativeDatabase } from './native-database.ts';

const engine = await engineForTests();

function imageOf(bytes: Uint8Array) {
  const image = openImage(bytesSource('a.sqlite', bytes));
  if (image.kind !== 'image') throw new Error(image.kind);
  return image;
}

const pageMetTwice = (...walk: Parameters<typeof surveyTree>) => surveyTree(...walk).metTwice;

describe.each([512, 4096, 65_536])('surveyTree, with pages of %i bytes', (pageSize) => {
  const small = engine.build(`PRAGMA page_size=${pageSize}; CREATE TABLE a (x); INSERT INTO a VALUES (1)`);

  it('finds nothing in a healthy file, of tables and of indexes', () => {
    const image = imageOf(
      nativeDatabase(`PRAGMA page_size=${pageSize}; CREATE TABLE a (x UNIQUE);
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
        INSERT INTO a SELECT i || hex(zeroblob(60)) FROM n;`),
    );
    expect([1, 2, 3].map((root) => pageMetTwice(image, root))).toEqual([null, null, null]);
  });

  it('finds the page to which a tree leads on many ways, in the schema and elsewhere', () => {
    for (const root of [1, 2]) {
      const image = imageOf(tower(small, pageSize, 18, root));
      expect(pageMetTwice(image, root)).toBe(21);
      expect(pageMetTwice(image, root, 64)).toBe(21);
    }
  });

  it('finds a tree that goes in a circle', () => {
    const bytes = tower(small, pageSize, 1, 2);
    new DataView(bytes.buffer).setUint32(pageSize + 8, 2);
    expect(pageMetTwice(imageOf(bytes), 2)).not.toBeNull();
  });

  it.each([0, 1000, 0xffffffff])('finds nothing at page %i, which is none', (root) => {
    expect(pageMetTwice(imageOf(small), root)).toBeNull();
  });
});

it('leaves it to SQLite to say that the budget is spent', () => {
  const image = imageOf(engine.build('CREATE TABLE a (x)'));
  image.bytes.allow(0);
  expect(pageMetTwice(image, 2)).toBeNull();
});

it('adds up what the rows say that they hold, on overflow pages too', () => {
  const image = imageOf(nativeDatabase("CREATE TABLE a (x); INSERT INTO a VALUES (zeroblob(1000000)), ('b')"));
  const { payloadBytes } = surveyTree(image, 2);
  expect(payloadBytes).toBeGreaterThan(1_000_000);
  expect(payloadBytes).toBeLessThan(1_000_020);
});
