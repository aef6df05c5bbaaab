import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckReport, Report } from '../../src/report/index.ts';
import { gzipOf, tarGzOf, zipOf } from '../archive/archives.ts';
import { engineForTests } from '../examination/engine-for-tests.ts';
import { type DiskState, LOGS } from '../sqlite/interrupted-databases.ts';

const folder = mkdtempSync(join(tmpdir(), 'schema-clinic-files-'));
const ROWS = 'WITH RECURSIVE i(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM i WHERE x < 2000)';
const SOUND = `CREATE TABLE t (a, b); CREATE INDEX i ON t (a); ${ROWS} INSERT INTO t SELECT x, -x FROM i;`;
// The index was filled from one column and is said to be of another.
const WRONG_INDEX = `${SOUND} PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE INDEX i ON t (b)' WHERE name = 'i';`;
const ORPHANS =
  'CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p REFERENCES p (id)); INSERT INTO c VALUES (1);';

function put(path: string, bytes: Uint8Array | string | null): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes ?? '');
}

function command(...args: string[]) {
  const script = join(process.cwd(), 'dist/command/schema-clinic.mjs');
  return spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8' });
}

function json<Result>(...args: string[]): Result[] {
  return command(...args, '--json')
    .stdout.split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

beforeAll(async () => {
  const engine = await engineForTests();
  const sound = engine.build(SOUND);
  const { main, log } = (LOGS['a checkpoint, then more'] as (pageSize: number) => DiskState)(4096);
  put('sound.db', sound);
  put('index.db', engine.build(WRONG_INDEX));
  put('orphans.db', engine.build(ORPHANS));
  const table = engine.build(SOUND);
  // The second page is the root of t: its cells now point anywhere.
  table.fill(0x5a, 4096 + 8, 4096 + 200);
  put('table.db', table);
  put('log/x.db', main);
  put('log/x.db-wal', log);
  put('gz/x.db.gz', gzipOf(main));
  put('gz/x.db-wal.gz', gzipOf(log ?? ''));
  put('backup.zip', await zipOf({ 'data/x.db': main, 'data/x.db-wal': log ?? '', 'y.db': sound, 'notes.txt': 'x' }));
  put('backup.tgz', await tarGzOf({ 'data/x.db': main, 'data/x.db-wal': log ?? '' }));
  put('dump.sql.gz', gzipOf('-- MySQL dump 10.13\n'));
  put('notes.txt', 'not a database');
  put('app/db.sqlite3', sound);
  put('app/media/one/picture', 'x');
  put('app/media/one/two/library', sound);
  put('app/media/one/two/three/four/deep.db', sound);
  put('app/empty.db', null);
  put('nothing/readme.txt', 'x');
  symlinkSync('..', join(folder, 'app/loop'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('an archive', () => {
  it('is opened: one report for each database in it, its log read along', () => {
    const reports = json<Report>('diagnose', 'backup.zip', 'backup.tgz');
    expect(reports.map(({ file, caveats }) => [file.name, caveats.map(({ kind }) => kind)])).toEqual([
      ['backup.zip › data/x.db', ['wal-applied', 'only-in-wal']],
      ['backup.zip › y.db', []],
      ['backup.tgz › data/x.db', ['wal-applied', 'only-in-wal']],
    ]);
  });

  it('is read with the -wal that is packed beside it, and that is not examined by itself', () => {
    for (const files of [['gz/x.db.gz'], ['gz/x.db.gz', 'gz/x.db-wal.gz']]) {
      const [report, ...others] = json<Report>('diagnose', ...files);
      expect(others).toEqual([]);
      expect(report?.caveats.map(({ kind }) => kind)).toEqual(['wal-applied', 'only-in-wal']);
    }
  });

  it('is refused by what it holds', () => {
    const { status, stdout } = command('diagnose', 'dump.sql.gz');
    expect(status).toBe(2);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Unpacked, this gzip file is no SQLite database. This is an SQL dump',
    );
  });
});

describe('a folder', () => {
  it('is searched three levels deep, links not followed, and says what it left out', () => {
    const { status, stdout, stderr } = command('diagnose', 'app', '--json');
    const reports = stdout
      .trim()
      .split('\n')
      .map((line): Report => JSON.parse(line));
    expect(reports.map(({ file }) => file.name)).toEqual(['db.sqlite3', 'empty.db', 'media/one/two/library']);
    expect(stderr).toBe('schema-clinic: app: folders deeper than 3 levels were not looked at.\n');
    // The empty one could not be read.
    expect(status).toBe(2);
  });

  it('takes the companions along', () => {
    const [report, ...others] = json<Report>('diagnose', 'log');
    expect(others).toEqual([]);
    expect(report?.caveats.map(({ kind }) => kind)).toEqual(['wal-applied', 'only-in-wal']);
  });

  it('without a database is no silence', () => {
    const { status, stdout, stderr } = command('diagnose', 'nothing');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('nothing: no SQLite database in it (1 file looked at)');
  });
});

describe('a check of the whole file', () => {
  const check = (...args: string[]) => json<CheckReport>('check', ...args)[0];

  it('exits with 0 when it finds nothing, with 1 when it does, with 2 when it cannot', () => {
    expect(command('check', 'sound.db', '--full').status).toBe(0);
    expect(command('check', 'index.db', '--full').status).toBe(1);
    expect(command('check', 'orphans.db', '--foreign-keys').status).toBe(1);
    expect(command('check', 'notes.txt').status).toBe(2);
    expect(command('check', 'nowhere.db').status).toBe(2);
  });

  it('tells a damaged index from a damaged table', () => {
    const index = command('check', 'index.db', '--full');
    expect(index.stderr).toBe('');
    expect(index.stdout).toContain('Only indexes are damaged');
    expect(index.stdout).toMatch(/^Indexes\n {2}- 2,000 × row … missing from index i$/m);
    const table = command('check', 'table.db').stdout;
    expect(table).toContain('.recover');
    expect(table).not.toContain('REINDEX');
  });

  it('is the quick one where none is named', () => {
    expect(check('index.db')).toMatchObject({ check: 'quick', outcome: 'ok' });
    expect(check('orphans.db', '--foreign-keys')).toMatchObject({
      check: 'foreign-keys',
      groups: [{ of: 'relation', count: 1 }],
    });
  });

  it('checks what is in an archive, with its log, and says where a log may be missing', () => {
    const [zipped] = json<CheckReport>('check', 'backup.zip', '--full');
    expect(zipped?.headline).toBe('Every page hangs together, and every index agrees with its table.');
    put('alone/x.db', (LOGS['a checkpoint, then more'] as (pageSize: number) => DiskState)(4096).main);
    expect(check('alone/x.db')?.headline).toContain('no -wal was read along');
  });

  it('says of a file that is no database what it is', () => {
    expect(check('notes.txt')).toMatchObject({ outcome: 'stopped', groups: [] });
    expect(check('notes.txt')?.headline).toContain('This is a text file');
  });

  it('names options that do not belong together', () => {
    expect(command('check', 'sound.db', '--quick', '--full').stderr).toContain('one check at a time');
    expect(command('check', 'sound.db', '--running', 'v1').stderr).toContain('--running is for “diagnose”');
    expect(command('diagnose', 'sound.db', '--full').stderr).toContain('schema-clinic check sound.db --full');
  });
});
