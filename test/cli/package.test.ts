import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSignatures } from '../../src/knowledge/load-knowledge.ts';
import type { Report } from '../../src/report/index.ts';
import { reportShape } from '../../src/report/report-schema.ts';
import { engineForTests } from '../examination/engine-for-tests.ts';
import { LOGS } from '../sqlite/interrupted-databases.ts';

/** The package as a stranger gets it: packed, and installed in an empty folder without the network. */
const elsewhere = mkdtempSync(join(tmpdir(), 'schema-clinic-elsewhere-'));

function npm(folder: string, ...args: string[]): string {
  return execFileSync('npm', args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
}

function installed(...args: string[]) {
  const bin = join(elsewhere, 'node_modules/.bin/schema-clinic');
  return spawnSync(bin, args, { cwd: elsewhere, encoding: 'utf8', shell: process.platform === 'win32' });
}

beforeAll(async () => {
  // The command is built already; building it again would pull it from under the other tests.
  npm(process.cwd(), 'pack', '--ignore-scripts', '--pack-destination', elsewhere);
  const [tarball] = readdirSync(elsewhere);
  writeFileSync(join(elsewhere, 'package.json'), '{ "private": true }');
  npm(elsewhere, 'install', '--offline', '--no-audit', '--no-fund', `./${tarball}`);
  const engine = await engineForTests();
  const files = await loadSignatures(process.cwd());
  const { cases } = files.find(({ signature }) => signature.id === 'gpustack/resolved-path') ?? { cases: [] };
  for (const { verdict, database } of cases) {
    const path = join(elsewhere, `${verdict}.sqlite`);
    if (!existsSync(path)) writeFileSync(path, engine.build(database));
  }
  writeFileSync(
    join(elsewhere, 'loop.sqlite'),
    engine.build('CREATE TABLE alembic_version (version_num VARCHAR(32) PRIMARY KEY)'),
  );
  writeFileSync(join(elsewhere, 'notes.txt'), 'not a database');
}, 120_000);
afterAll(() => rmSync(elsewhere, { recursive: true }));

describe('the installed package', () => {
  it('finds what is wrong, exits with 1 and says so to a person', () => {
    const { status, stdout, stderr } = installed('diagnose', 'confirmed.sqlite');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('CONFIRMED Stamped c45e397531d1');
    expect(stdout).toContain('column model_instances.resolved_path');
  });

  it('explains a log from a file or from standard input, without a database', () => {
    writeFileSync(
      join(elsewhere, 'app.log'),
      'web-1  | started\nweb-1  | NOT NULL constraint failed: api_check.badge_key\n',
    );
    const { status, stdout } = installed('explain', 'app.log');
    expect(status).toBe(1);
    expect(stdout).toContain('This is a known incident: Healthchecks');
    expect(stdout).toContain('line 2:');
    expect(stdout).toContain('incidents/healthchecks-badge-key-not-null');
    const piped = spawnSync(join(elsewhere, 'node_modules/.bin/schema-clinic'), ['explain', '-', '--json'], {
      cwd: elsewhere,
      encoding: 'utf8',
      input: 'all is well\n',
      shell: process.platform === 'win32',
    });
    expect(piped.status).toBe(0);
    expect(JSON.parse(piped.stdout)).toMatchObject({ outcome: 'nothing-known', lines: 1, pages: [] });
    expect(installed('explain', 'no-such.log').status).toBe(2);
  });

  it('exits with 0 where nothing is found and with 2 where something cannot be read', () => {
    expect(installed('diagnose', 'ruled-out.sqlite').status).toBe(0);
    expect(installed('diagnose', 'notes.txt').status).toBe(2);
    expect(installed('diagnose', 'nowhere.sqlite').status).toBe(2);
    expect(installed('diagnose', 'confirmed.sqlite', 'notes.txt').status).toBe(2);
  });

  it('prints one JSON object per file and line, as its JSON Schema says', () => {
    const { stdout } = installed(
      'diagnose',
      '--json',
      'confirmed.sqlite',
      'ruled-out.sqlite',
      'notes.txt',
      'nowhere.sqlite',
    );
    const reports = stdout
      .trim()
      .split('\n')
      .map((line): Report => reportShape.parse(JSON.parse(line)));
    expect(reports.map(({ file }) => file.name)).toEqual([
      'confirmed.sqlite',
      'ruled-out.sqlite',
      'notes.txt',
      'nowhere.sqlite',
    ]);
    expect(reports.map(({ findings }) => findings.map(({ incident }) => incident))).toEqual([
      ['gpustack-resolved-path'],
      [],
      [],
      [],
    ]);
    expect(reports.map(({ unreadable }) => unreadable?.kind ?? null)).toEqual([
      null,
      null,
      'not-sqlite',
      'read-failed',
    ]);
  });

  it('takes the log from standard input', () => {
    const verdict = (log: string) => {
      const { stdout } = spawnSync(
        join(elsewhere, 'node_modules/.bin/schema-clinic'),
        ['diagnose', 'loop.sqlite', '--log', '-', '--json'],
        { encoding: 'utf8', cwd: elsewhere, input: log, shell: process.platform === 'win32' },
      );
      return (JSON.parse(stdout) as Report).findings[0]?.verdict;
    };
    expect(verdict('nothing of the kind')).toBe('possible');
    expect(
      verdict(
        'FAILED: Target database is not up to date.\nNew changes detected, creating revision and running upgrade.',
      ),
    ).toBe('confirmed');
  });

  it('takes the -wal beside a database along, and refuses it alone', () => {
    const state = LOGS['a checkpoint, then more']?.(4096);
    writeFileSync(join(elsewhere, 'x.db'), state?.main ?? '');
    writeFileSync(join(elsewhere, 'x.db-wal'), state?.log ?? '');
    const { stdout } = installed('diagnose', '--json', 'x.db', 'x.db-wal');
    const [report, ...others] = stdout
      .trim()
      .split('\n')
      .map((line): Report => JSON.parse(line));
    expect(others).toEqual([]);
    expect(report?.caveats.map(({ kind }) => kind)).toEqual(['wal-applied', 'only-in-wal']);
    expect(installed('diagnose', 'x.db-wal').stdout).toContain('write-ahead log');
  });

  it('explains itself, and names what is wrong with its arguments', () => {
    expect(installed('--help').stdout).toContain('schema-clinic diagnose FILE');
    expect(installed('--version').stdout.trim()).toMatch(/^\d+\.\d+\.\d+$/);
    const wrong = installed('diagnose', '--runing', 'v3.9', 'confirmed.sqlite');
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('--runing');
    expect(installed('confirmed.sqlite').stderr).toContain('did you mean: schema-clinic diagnose confirmed.sqlite');
    expect(installed().status).toBe(2);
  });
});
