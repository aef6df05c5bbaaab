import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseOf } from '../../src/catalogue/build-database.ts';
import { catalogueOf } from '../catalogue/catalogues.ts';
import { engineForTests } from '../examination/engine-for-tests.ts';
import { type ProjectCopy, projectCopy } from '../knowledge/project-copy.ts';

const engine = await engineForTests();

describe('npm run record', () => {
  let copy: ProjectCopy;
  beforeEach(() => {
    copy = projectCopy();
  });
  afterEach(() => copy.remove());

  const record = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(process.cwd(), 'src/cli/record.ts'), ...args],
      {
        cwd: copy.root,
        encoding: 'utf8',
      },
    );
    return { status, stdout, stderr };
  };
  const file = (name: string, bytes: Uint8Array | string) => {
    writeFileSync(join(copy.root, name), bytes);
    return name;
  };
  const recordedText = (app: string) => readFileSync(join(copy.root, `content/apps/${app}/catalogue.json`), 'utf8');
  const built = (app: string, release: string, more = '') =>
    engine.build(`${databaseOf(catalogueOf(app), release)} ${more}`);

  it('makes the catalogue, and leaves it alone the second time', () => {
    rmSync(join(copy.root, 'content/apps/gpustack/catalogue.json'));
    const database = file('a.sqlite', built('gpustack', 'v0.5.1'));
    const first = record('gpustack', 'v0.5.1', database, '--date', '2025-02-13');
    expect(first).toEqual({
      status: 0,
      stdout:
        'content/apps/gpustack/catalogue.json: recorded; 1 releases in 1 states now, 1 of them with their schema\n',
      stderr: '',
    });
    const text = recordedText('gpustack');
    expect(JSON.parse(text)).toMatchObject({
      app: 'gpustack',
      tool: 'alembic',
      states: [{ releases: { 'v0.5.1': '2025-02-13' } }],
    });
    expect(text.split('\n').every((line) => (line.match(/": /g) ?? []).length <= 1)).toBe(true);
    expect(record('gpustack', 'v0.5.1', database).stdout).toBe('content/apps/gpustack/catalogue.json: nothing new\n');
    expect(recordedText('gpustack')).toBe(text);
  });

  it('reads a packed database, and the log beside one', () => {
    const before = recordedText('gpustack');
    file('a.sqlite.gz', gzipSync(built('gpustack', 'v0.7.1')));
    expect(record('gpustack', 'v0.7.1', 'a.sqlite.gz').stdout).toMatch(/nothing new/);
    // What the log holds is in the schema.
    const path = join(copy.root, 'live.sqlite');
    writeFileSync(path, built('gpustack', 'v0.7.1'));
    const live = new DatabaseSync(path);
    live.exec('PRAGMA journal_mode = WAL; CREATE TABLE only_in_the_log (a);');
    mkdirSync(join(copy.root, 'copied'));
    for (const ending of ['', '-wal'])
      writeFileSync(join(copy.root, `copied/live.sqlite${ending}`), readFileSync(path + ending));
    live.close();
    expect(record('gpustack', 'v0.7.1', 'copied/live.sqlite')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/1 differences \(extra table only_in_the_log\)/),
    });
    rmSync(join(copy.root, 'copied/live.sqlite-wal'));
    expect(record('gpustack', 'v0.7.1', 'copied/live.sqlite')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/nothing new/),
      stderr: expect.stringMatching(/in WAL mode, and no -wal lies beside it/),
    });
    expect(recordedText('gpustack')).toBe(before);
  });

  it('adds a table of releases', () => {
    rmSync(join(copy.root, 'content/apps/healthchecks/catalogue.json'));
    const rows = [
      { release: 'v2', date: '2024-02-02T10:00:00+08:00', heads: { api: '0002_more', logs: '0001_initial' }, more: 1 },
      { release: 'v1', date: '2024-01-01', heads: ['api.0001_initial'] },
      { release: 'v0', date: null, heads: 'none' },
      { release: 'v0.1', head: null },
    ];
    expect(record('healthchecks', '--releases', file('rows.json', JSON.stringify(rows)))).toMatchObject({ status: 0 });
    expect(JSON.parse(recordedText('healthchecks')).states).toEqual([
      { releases: { v0: null }, heads: 'none' },
      { releases: { 'v0.1': null }, heads: 'random' },
      { releases: { v1: '2024-01-01' }, heads: { 'api.0001_initial': true } },
      {
        releases: { v2: '2024-02-02' },
        heads: { 'api.0001_initial': null, 'api.0002_more': true, 'logs.0001_initial': true },
      },
    ]);
  });

  it.each([
    [
      'the database of another app',
      () => ['healthchecks', 'v4.3', file('a.sqlite', built('gpustack', 'v0.7.1'))],
      /that of GPUStack, not of healthchecks/,
    ],
    [
      'a database that is no app’s',
      () => ['pyspur', 'v9', file('a.sqlite', engine.build('CREATE TABLE t (a)'))],
      /that of no app that is known/,
    ],
    [
      'a copy that was left behind',
      () => [
        'gpustack',
        'v0.7.1',
        file('a.sqlite', built('gpustack', 'v0.7.1', 'CREATE TABLE _alembic_tmp_users (id INTEGER PRIMARY KEY);')),
      ],
      /left the copy _alembic_tmp_users behind/,
    ],
    [
      'another head',
      () => ['gpustack', 'v0.6.0', file('a.sqlite', built('gpustack', 'v0.7.1'))],
      /v0\.6\.0 is recorded at c45e397531d1, and this database stands at d19176de3b74/,
    ],
  ])('refuses %s', (_, args, says) => {
    const before = ['healthchecks', 'pyspur', 'gpustack'].map(recordedText);
    const result = record(...args());
    expect(result).toMatchObject({ status: 1, stdout: '' });
    expect(result.stderr).toMatch(says);
    expect(['healthchecks', 'pyspur', 'gpustack'].map(recordedText)).toEqual(before);
  });

  it.each<[string, () => string[], RegExp]>([
    ['no database', () => ['gpustack', 'v1', 'nowhere.sqlite'], /there is no file of that name/],
    ['no SQLite file', () => ['gpustack', 'v1', file('a.sqlite', 'SELECT 1;')], /cannot be read/],
    [
      'an app without a page',
      () => ['nextcloud', 'v1', file('a.sqlite', '')],
      /there is no content\/apps\/nextcloud\/index\.mdx; there are gpustack, /,
    ],
    ['too little', () => ['gpustack', 'v1'], /name a release and its database/],
    ['too much', () => ['gpustack', 'v1', 'a', 'b'], /what is "b"/],
    ['no day', () => ['gpustack', 'v1', 'a', '--date', 'today'], /--date is a day/],
    ['another history', () => ['gpustack', 'v1', 'a', '--history', 'new'], /--history is "random"/],
    ['an option that is none', () => ['gpustack', 'v1', 'a', '--force'], /--force/],
    [
      'a table that is none',
      () => ['gpustack', '--releases', file('rows.json', '[{"release": "v1"}]')],
      /0: neither "heads" nor "head"/,
    ],
    [
      'a catalogue that was edited',
      () => {
        copy.replace('content/apps/gpustack/catalogue.json', '"a16a55af6f75": true', '"a16a55af6f75": 1');
        return ['gpustack', 'v1', file('a.sqlite', '')];
      },
      /^record: content\/apps\/gpustack\/catalogue\.json: the catalogue is not as expected\n {2}states\.0\.heads/,
    ],
  ])('stops at %s', (_, args, says) => {
    const result = record(...args());
    expect(result).toMatchObject({ status: 2, stdout: '' });
    expect(result.stderr).toMatch(says);
  });

  it('says how it is used', () => {
    expect(record('--help')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^npm run record: /) });
    expect(record()).toMatchObject({ status: 2, stdout: expect.stringMatching(/--releases <table\.json>/) });
  });
});
