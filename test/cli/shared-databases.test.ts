import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/index.ts';

/** Real databases made by the apps' own migrations; they lie beside the project, or are not there. */
const SHARED = join(process.cwd(), '../shared/databases');
const APPS = ['healthchecks', 'gpustack', 'pyspur', 'oncall'];

type Verdicts = Record<string, string>;

interface Entry {
  readonly file: string;
  readonly state: string;
  readonly expect: {
    readonly incidents: Verdicts;
    readonly mustNotReport: readonly string[];
    readonly mayReport?: Verdicts;
    readonly ifRunning?: Record<string, Verdicts>;
  };
  readonly expectWhenUpgradingTo?: Record<string, Verdicts>;
}

const there = existsSync(SHARED);
if (!there) console.log('Skipped: the real databases (../shared/databases) are not there.');

const entries: { app: string; entry: Entry }[] = [];
for (const app of there ? APPS : []) {
  const manifest = JSON.parse(await readFile(join(SHARED, app, 'manifest.json'), 'utf8')) as Entry[];
  entries.push(...manifest.map((entry) => ({ app, entry })));
}

it.skipIf(!there)('there are real databases of every app', () => {
  expect([...new Set(entries.map(({ app }) => app))]).toEqual(APPS);
});

describe.skipIf(!there).concurrent.each(entries)('$app $entry.file', ({ app, entry }) => {
  let folder = '';
  let path = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'schema-clinic-'));
    path = join(folder, basename(entry.file, '.gz'));
    await writeFile(path, gunzipSync(await readFile(join(SHARED, app, entry.file))));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('gets the verdicts of its manifest from the file alone', async () => {
    const { report, exit } = await command(path);
    const got = verdictsOf(report);
    expect(got).toMatchObject(entry.expect.incidents);
    for (const slug of entry.expect.mustNotReport) expect(got).not.toHaveProperty(slug);
    if (entry.state.startsWith('healthy')) expect(Object.values(got)).not.toContain('confirmed');
    expect(exit).toBe(report.findings.length > 0 ? 1 : 0);
    // An empty database names no app; every other one must be known for what it is.
    if (report.histories[0]?.heads.length !== 0) expect(report.app?.id).toBe(app);
  });

  it.each(Object.entries(entry.expect.ifRunning ?? {}))('agrees when %s runs on it', async (release, expected) => {
    expect(verdictsOf((await command(path, '--running', release)).report)).toEqual(expected);
  });

  it.each(Object.entries(entry.expectWhenUpgradingTo ?? {}))(
    'agrees before an upgrade to %s',
    async (release, expected) => {
      const got = verdictsOf((await command(path, '--upgrading-to', release)).report);
      for (const [slug, warning] of Object.entries(expected)) {
        expect(got[slug]).toBe(warning === 'no warning' ? undefined : 'confirmed');
      }
    },
  );
});

/** Incident → its most certain verdict. */
function verdictsOf({ findings }: Report): Verdicts {
  return Object.fromEntries(findings.toReversed().map(({ incident, verdict }) => [incident, verdict]));
}

async function command(...args: string[]): Promise<{ report: Report; exit: number }> {
  const script = join(process.cwd(), 'dist/command/schema-clinic.mjs');
  const run = promisify(execFile)(process.execPath, [script, 'diagnose', '--json', ...args]);
  const { stdout, exit } = await run.then(
    ({ stdout }) => ({ stdout, exit: 0 }),
    (failed: { stdout: string; code: number }) => ({ stdout: failed.stdout, exit: failed.code }),
  );
  expect(stdout.trim().split('\n')).toHaveLength(1);
  return { report: JSON.parse(stdout), exit };
}
