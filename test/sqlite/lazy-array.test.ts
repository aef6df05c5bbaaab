import { readFileSync } from 'node:fs';
import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import { bytesSource } from '../../src/sqlite/index.ts';
import { lazyArray } from '../../src/sqlite/lazy-array.ts';
import { nativeDatabase } from './native-database.ts';

const LOUD = 'sql.js no longer treats its array as src/sqlite/lazy-array.ts supposes: read that file before upgrading';

/** A lazy array that writes down everything that is done to it. */
function watched(bytes: Uint8Array) {
  const done: string[] = [];
  const array: Uint8Array = new Proxy(
    lazyArray(bytesSource('a.sqlite', bytes), () => {}),
    {
      get(target, key) {
        if (key === 'length' || key === 'byteLength' || key === 'buffer') return Reflect.get(target, key);
        if (key !== 'slice' && key !== 'subarray') {
          done.push(String(key));
          return Reflect.get(target, key);
        }
        // Asking whether there is such a method is not calling it.
        return (from: number, to: number) => {
          done.push(`${key}(${from}, ${to})`);
          return key === 'slice' ? array : target.subarray(from, to);
        };
      },
      set(_, key) {
        done.push(`set ${String(key)}`);
        return false;
      },
    },
  );
  return { array, done };
}

describe('stock sql.js', () => {
  it('slices the array once when it opens it, and then only takes subarrays', async () => {
    const bytes = nativeDatabase("CREATE TABLE a (x); INSERT INTO a VALUES ('one'), ('two')");
    const { array, done } = watched(bytes);
    const sqlJs = await initSqlJs();
    const database = new sqlJs.Database(array);
    expect(done[0], LOUD).toBe(`slice(0, ${bytes.length})`);
    expect(database.exec('SELECT x FROM a')[0]?.values).toEqual([['one'], ['two']]);
    database.close();
    expect(
      done.slice(1).filter((what) => !/^subarray\(\d+, \d+\)$/.test(what)),
      LOUD,
    ).toEqual([]);
    const lengths = done.slice(1).map((what) => {
      const [from, to] = what.match(/\d+/g)?.map(Number) ?? [];
      return Number(to) - Number(from);
    });
    expect(lengths.length, LOUD).toBeGreaterThan(1);
    expect(Math.max(...lengths), LOUD).toBeLessThanOrEqual(4096);
  });

  it('is pinned to one exact version', () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(devDependencies['sql.js']).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

/** What Emscripten goes by: anything else would fly through compiled code. */
function nameOfThrown(work: () => void): unknown {
  try {
    work();
  } catch (thrown) {
    return (thrown as { readonly name: unknown }).name;
  }
  return 'nothing was thrown';
}

describe('lazyArray', () => {
  it('refuses to be written', () => {
    const array = lazyArray(bytesSource('a.sqlite', new Uint8Array(100)), () => {});
    expect(nameOfThrown(() => array.set([1], 0))).toBe('ErrnoError');
  });

  it('tells of a source that gives fewer bytes than were asked for', () => {
    const failures: unknown[] = [];
    const array = lazyArray({ name: 'a', size: 100, read: () => new Uint8Array(3) }, (failure) =>
      failures.push(failure),
    );
    expect(nameOfThrown(() => array.subarray(10, 20))).toBe('ErrnoError');
    expect(String(failures[0])).toContain('10 bytes were asked for at 10, the file gave 3');
  });
});
