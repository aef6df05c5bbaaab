import { createGzip } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LIMITS, type Limits, memoryKeeper, openedFiles } from '../../src/archive/index.ts';
import { examine } from '../../src/examination/examine.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import type { Report } from '../../src/report/index.ts';
import { type ByteSource, bytesSource, databaseFiles } from '../../src/sqlite/index.ts';
import { engineForTests } from '../examination/engine-for-tests.ts';
import { type DiskState, LOGS } from '../sqlite/interrupted-databases.ts';
import { type Files, gzipOf, tarGzOf, tarOf, zipOf } from './archives.ts';

const engine = await engineForTests();
const knowledge = await loadKnowledge(process.cwd());
const WORDS = { log: null, running: null, upgradingTo: null };
const caught = (LOGS['a checkpoint, then more'] as (pageSize: number) => DiskState)(4096);
const { main } = caught;
const log = caught.log as Uint8Array;
const sound = engine.build('CREATE TABLE t (a); INSERT INTO t VALUES (1);');

const opened = (files: Files, limits: Limits = LIMITS) =>
  openedFiles(
    Object.entries(files).map(([name, bytes]) => bytesSource(name, bytes as Uint8Array)),
    memoryKeeper,
    () => {},
    limits,
  );

async function reports(files: Files, limits: Limits = LIMITS): Promise<Report[]> {
  return (await opened(files, limits)).map((database) => examine(database, WORDS, engine, knowledge));
}

/** What was refused, and why, in one word. */
async function faults(files: Files, limits: Limits = LIMITS): Promise<string[]> {
  return (await opened(files, limits)).flatMap(({ refused }) =>
    refused?.kind === 'archive' ? [refused.fault.what] : [],
  );
}

describe('a database with its -wal', () => {
  const plain = databaseFiles([bytesSource('x.db', main), bytesSource('x.db-wal', log)]).map((files) =>
    examine(files, WORDS, engine, knowledge),
  );
  // SQLite's own order, the order of names, and a folder; the junk is passed over.
  const files = { './data/x.db-wal': log, 'data/notes.txt': 'nothing', './data/x.db': main };

  it.each([
    ['zip', zipOf(files)],
    ['zip that is only stored', zipOf(files, { level: 0 })],
    ['zip64', zipOf(files, { zip64: true })],
    ['tar', tarOf(files)],
    ['tar.gz', tarGzOf(files)],
    ['zip in a tar', zipOf(files).then((zip) => tarOf({ 'inner.zip': zip }))],
    ['tar.gz in a zip', tarGzOf(files).then((tar) => zipOf({ 'inner.tar.gz': tar }))],
    ['tar in a tar.gz', tarOf(files).then((tar) => tarGzOf({ 'inner.tar': tar }))],
    ['.gz files in a zip', zipOf({ 'x.db.gz': gzipOf(main), 'x.db-wal.gz': gzipOf(log) })],
  ])('gets from a %s the report that it gets by itself', async (_, archive) => {
    const found = await reports({ 'backup.bin': await archive });
    expect(found.map(({ file }) => file.name)).toEqual([
      expect.stringMatching(/^backup\.bin › (?:.+ › )?(?:data\/)?x\.db$/),
    ]);
    expect(found).toEqual(plain.map((report) => ({ ...report, file: { ...report.file, name: found[0]?.file.name } })));
  });

  it('finds its log when each is a .gz of its own, or only one is', async () => {
    for (const files of [
      { 'x.db.gz': gzipOf(main), 'x.db-wal.gz': gzipOf(log) },
      { 'x.db.gz': gzipOf(main), 'x.db-wal': log },
    ]) {
      expect(await reports(files)).toEqual(plain);
    }
  });
});

it('reads only the start of a file that is no archive', async () => {
  const read: (readonly [number, number])[] = [];
  const huge: ByteSource = {
    name: 'huge.db',
    size: 20 * 1024 ** 3,
    read(offset, length) {
      read.push([offset, length]);
      return sound.subarray(offset, offset + length);
    },
  };
  const [files] = await openedFiles([huge], memoryKeeper);
  expect(files?.main).toBe(huge);
  expect(read).toEqual([[0, 512]]);
});

describe('an archive without a database', () => {
  it('says what it holds instead', async () => {
    const [zip] = await reports({ 'a.zip': await zipOf({ 'b/dump.sql': '-- MySQL dump 10.13\n', 'a.txt': 'hello' }) });
    expect(zip?.unreadable?.found).toBe(
      'This zip archive holds 2 files and no SQLite database. The likeliest is “b/dump.sql” (20 bytes): This is an SQL dump of a MySQL or MariaDB database.',
    );
    expect(zip?.unreadable?.page).toBe('file-is-a-dump');
    const [gzip] = await reports({ 'dump.sql.gz': gzipOf('-- MySQL dump 10.13\n') });
    expect(gzip?.unreadable?.found).toBe(
      'Unpacked, this gzip file is no SQLite database. This is an SQL dump of a MySQL or MariaDB database.',
    );
  });

  it('prefers a file that is called as a database over a larger one', async () => {
    const [report] = await reports({ 'a.tar': await tarOf({ 'x.db': 'text', 'large.bin': '-'.repeat(5000) }) });
    expect(report?.unreadable?.found).toContain('“x.db”');
  });

  it('says so of one that is empty, and of a database that is', async () => {
    const [nothing] = await reports({ 'a.zip': await zipOf({}) });
    expect(nothing?.unreadable?.found).toBe('This zip archive holds no database, and no file at all.');
    const [empty] = await reports({ 'a.zip': await zipOf({ 'db.sqlite3': '' }) });
    expect(empty?.unreadable?.kind).toBe('empty');
  });
});

describe('an archive that is not whole', () => {
  const filler = Uint8Array.from({ length: 60_000 }, (_, at) => (at * 7919 + (at >> 3)) & 0xff);
  const files = { 'x.db': sound, 'y.db': new Uint8Array([...sound, ...filler]) };

  it.each([
    ['gzip', async () => gzipOf(new Uint8Array([...sound, ...filler]))],
    ['zip', () => zipOf(files)],
    ['tar', () => tarOf(files)],
    ['tar.gz', () => tarGzOf(files)],
  ])('is called so: %s', async (_, make) => {
    const archive = await make();
    for (const share of [0.5, 0.9]) {
      const cut = archive.subarray(0, Math.floor(archive.length * share));
      const got = await opened({ 'a.bin': cut });
      // A database of which the end is missing is not shown.
      expect(got.filter(({ refused, main }) => refused === undefined && !main.name.endsWith('x.db'))).toEqual([]);
      expect(await faults({ 'a.bin': cut })).toEqual(['cut-short']);
    }
  });

  it('keeps what came out whole of a zip in which one file is damaged', async () => {
    const archive = await zipOf({ 'y.db': sound, 'x.db': sound });
    archive.fill(0x5a, 60, 90);
    const found = await reports({ 'a.zip': archive });
    expect(found.map(({ file, unreadable }) => [file.name, unreadable?.kind ?? null])).toEqual([
      ['a.zip › x.db', null],
      ['a.zip', 'archive'],
    ]);
    expect(found[1]?.unreadable?.found).toMatch(/^This zip archive is damaged at “y\.db”: “.+”\.$/);
  });
});

describe('a gzip file that goes on behind its end', () => {
  const behind = (bytes: Uint8Array, more: Uint8Array) => new Uint8Array([...bytes, ...more]);

  it('is called so, and is not taken for damage', async () => {
    const large = new Uint8Array([...sound, ...new Uint8Array(300_000)]);
    for (const archive of [
      behind(gzipOf(sound.subarray(0, 4096)), gzipOf(sound.subarray(4096))),
      behind(gzipOf(large), gzipOf(large)),
      behind(gzipOf(large), new Uint8Array(512)),
    ]) {
      const [report, ...others] = await reports({ 'a.db.gz': archive });
      expect(others).toEqual([]);
      expect(report?.unreadable?.found).toContain('goes on behind its end');
      expect(report?.unreadable?.do).toContain('gunzip');
    }
  });
});

describe('an archive that is refused', () => {
  it('has encrypted files: all of them are one thing to say', async () => {
    const archive = await zipOf(
      { 'x.db': sound, 'y.db': sound, 'z.db': sound },
      { password: 'secret', zipCrypto: true },
    );
    const [report, ...others] = await reports({ 'a.zip': archive });
    expect(others).toEqual([]);
    expect(report?.unreadable?.found).toBe('Files in this zip archive are encrypted: “x.db” and 2 more.');
    expect(report?.unreadable?.do).not.toMatch(/(?:enter|type|give) .*password/i);
  });

  it('is packed by another method', async () => {
    const archive = await zipOf({ 'x.db': sound });
    const view = new DataView(archive.buffer);
    for (let at = 0; at + 4 < archive.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 10, 14, true);
    }
    const [report] = await reports({ 'a.zip': archive });
    expect(report?.unreadable?.found).toBe('This zip archive is packed in a way that is not read here (LZMA): “x.db”.');
  });

  it('lies too deep, and nothing else is there', async () => {
    const deep = await tarGzOf({ 'b.tar': await tarOf({ 'c.zip': await zipOf({ 'x.db': sound }) }) });
    expect(await faults({ 'a.tgz': deep })).toEqual(['too-deep']);
  });
});

describe('an archive that is made to do harm', () => {
  const few: Limits = { keptBytes: 100_000, unpackedBytes: 1_000_000, members: 100 };
  const zeros = new Uint8Array(5_000_000);

  it('is left where it unpacks to more than a limit', async () => {
    const bomb = new Uint8Array(zeros);
    bomb.set(sound);
    expect(await faults({ 'a.gz': gzipOf(bomb) }, few)).toEqual(['too-large']);
    expect(await faults({ 'a.zip': await zipOf({ 'x.db': bomb }) }, few)).toEqual(['too-large']);
    expect(await faults({ 'a.tgz': await tarGzOf({ zeros }) }, few)).toEqual(['too-long']);
    expect(await faults({ 'a.tar': await tarOf({ zeros }) }, few)).toEqual(['too-long']);
  });

  it('shares the limits with all others that were chosen', async () => {
    const half = new Uint8Array(60_000);
    half.set(sound);
    const found = await opened({ 'a.gz': gzipOf(half), 'b.gz': gzipOf(half) }, few);
    expect(found.map(({ main, refused }) => [main.name, refused?.kind ?? null])).toEqual([
      ['a', null],
      ['b.gz', 'archive'],
    ]);
  });

  it('ends soon with a quarter of a gigabyte of zeros', async () => {
    const gzip = createGzip({ level: 1 });
    const parts: Buffer[] = [];
    gzip.on('data', (part: Buffer) => parts.push(part));
    const done = new Promise((resolve) => gzip.on('end', resolve));
    gzip.write(sound);
    for (let mebibyte = 0; mebibyte < 256; mebibyte += 1) {
      if (!gzip.write(zeros.subarray(0, 1024 ** 2))) await new Promise((resolve) => gzip.once('drain', resolve));
    }
    gzip.end();
    await done;
    const started = performance.now();
    const limits = { ...LIMITS, keptBytes: 16 * 1024 ** 2 };
    expect(await faults({ 'a.gz': new Uint8Array(Buffer.concat(parts)) }, limits)).toEqual(['too-large']);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('holds too many files: those before the limit are read', async () => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`f/${n}`, 'x']));
    const archive = await tarGzOf({ 'x.db': sound, ...many });
    const found = await reports({ 'a.tgz': archive });
    expect(found.map(({ file, unreadable }) => [file.name, unreadable?.found ?? null])).toEqual([
      ['a.tgz › x.db', null],
      ['a.tgz', 'This gzip archive holds more than 10,000 files; the rest was not looked at.'],
    ]);
  });

  it('has names that are only names', async () => {
    const names = [
      '../../etc/x.db',
      '/abs/x.db',
      'C:\\x.db',
      '<img src=x>.db',
      '\u001b[31mred.db',
      '__proto__',
      'a'.repeat(300),
    ];
    const files = Object.fromEntries(names.map((name) => [name, sound]));
    const paths = ['../../etc/x.db', 'abs/x.db', ...names.slice(2)];
    for (const archive of [await zipOf(files), await tarOf(files)]) {
      const found = await reports({ a: archive });
      // A literal of this kind has no `__proto__` of its own.
      const wanted = paths.filter((path) => Object.hasOwn(files, path) || path === 'abs/x.db');
      expect(found.map(({ file }) => file.name).toSorted()).toEqual(wanted.map((path) => `a › ${path}`).toSorted());
    }
  });
});

it('never throws, whatever the bytes', async () => {
  const seeds = [
    gzipOf(sound),
    await zipOf({ 'x.db': sound, 'y.db': main }),
    await tarOf({ 'x.db': sound }),
    await tarGzOf({ 'x.db': main }),
  ];
  let random = 1;
  const next = (below: number) => {
    random = (random * 48_271) % 2_147_483_647;
    return random % below;
  };
  for (let round = 0; round < 400; round += 1) {
    const bytes = seeds[round % seeds.length]?.slice() as Uint8Array;
    for (let flips = 0; flips < 1 + next(6); flips += 1) bytes[4 + next(bytes.length - 4)] = next(256);
    const found = await opened({ 'a.bin': next(4) === 0 ? bytes.subarray(0, next(bytes.length)) : bytes });
    for (const database of found) examine(database, WORDS, engine, knowledge);
    expect(found.length).toBeGreaterThan(0);
  }
});
