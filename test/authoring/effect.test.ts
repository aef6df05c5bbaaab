import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseEffectArguments } from '../../src/authoring/effect-arguments.ts';
import { type ProjectCopy, projectCopy } from '../knowledge/project-copy.ts';

const SCRIPT = join(process.cwd(), 'src/authoring/effect.ts');
const FILE = 'src/signatures/gpustack/restart-columns.ts';

it.each([
  ['gpustack/restart-columns', 'gpustack/restart-columns'],
  [FILE, 'gpustack/restart-columns'],
  [`/home/me/project/${FILE}`, 'gpustack/restart-columns'],
])('understands %s', (named, signature) => {
  expect(parseEffectArguments([named, '--watch'])).toEqual({ kind: 'show', signature, watch: true });
});

it.each([
  [['restart-columns'], /found "restart-columns"; expected the id of a signature, for example/],
  [['a/b', 'c/d'], /one signature at a time/],
  [['a/b', '--wach'], /--wach/],
])('names what is wrong with %o', (args, message) => {
  expect(parseEffectArguments(args)).toMatchObject({ kind: 'wrong-usage', message: expect.stringMatching(message) });
});

describe('npm run effect', { timeout: 180_000 }, () => {
  let copy: ProjectCopy;
  beforeEach(() => {
    copy = projectCopy();
  });
  afterEach(() => copy.remove());

  it('names the nearest where there is no such signature', () => {
    const { status, stderr } = spawnSync(process.execPath, [SCRIPT, 'gpustack/restart-column'], {
      cwd: copy.root,
      encoding: 'utf8',
    });
    expect(stderr).toBe(
      'effect: there is no src/signatures/gpustack/restart-column.ts; the nearest is gpustack/restart-columns\n',
    );
    expect(status).toBe(2);
  });

  it('fails where a signature says more than its cases, and says that real databases were not looked at', () => {
    copy.replace(FILE, "column.absent('models', 'restart_on_error')", "column.absent('models', 'never_there')");
    const { status, stdout } = spawnSync(process.execPath, [SCRIPT, FILE], { cwd: copy.root, encoding: 'utf8' });
    expect(stdout).toMatch(/^gpustack\/restart-columns: not as it should be, see ✗ \(\d+ databases, \d+ ms\)\n/);
    expect(stdout).toMatch(/✗ confirmed +a healthy v0\.6\.0\n/);
    expect(stdout).toContain('The real databases (../shared/databases) are not there: they were not looked at.');
    expect(status).toBe(1);
  });

  it('shows the effect again after every save, also of what can not be read', async () => {
    const child = spawn(process.execPath, [SCRIPT, 'gpustack/restart-columns', '--watch'], { cwd: copy.root });
    let shown = '';
    child.stdout.on('data', (text) => {
      shown += text;
    });
    const until = async (text: string) => {
      while (!shown.includes(text)) {
        expect(child.exitCode, shown).toBeNull();
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      shown = '';
    };
    try {
      await until('as its cases say, and nothing else is touched');
      copy.replace(FILE, "column.absent('models', 'restart_on_error')", "column.absent('models', 'never_there')");
      await until('not as it should be');
      copy.replace(FILE, 'column.absent(', 'column.abssent(');
      await until('column.abssent is not a function; expected TypeScript that exports');
      copy.replace(FILE, "column.abssent('models', 'never_there')", "column.absent('models', 'restart_on_error')");
      await until('as its cases say, and nothing else is touched');
    } finally {
      child.kill();
    }
  });
});
