import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Asked, type Place, runNew } from '../../src/authoring/new-run.ts';
import type { Answers } from '../../src/authoring/question.ts';
import { openWorkshop, type Workshop } from '../../src/authoring/workshop.ts';
import { familyFrontMatter } from '../../src/knowledge/front-matter.ts';
import { loadKnowledge, loadSignatures } from '../../src/knowledge/load-knowledge.ts';
import { recogniser } from '../../src/mentions/index.ts';
import { type ProjectCopy, projectCopy } from '../knowledge/project-copy.ts';

const SCRIPT = join(process.cwd(), 'src/authoring/new.ts');

const INCIDENT = {
  app: 'gpustack',
  slug: 'made-by-a-test',
  title: 'GPUStack: no such column: users.avatar_url',
  summary: 'A file of v0.7.1 lacks a column. The way back is not known yet: "{none}".',
  message: 'no such column: users.avatar_url',
  affected: '>= v0.7.1',
  source: 'https://github.com/gpustack/gpustack/issues/1',
  table: 'users',
  column: 'avatar_url',
  at: 'gpustack@v0.7.1',
};

const ERROR = {
  slug: 'no-such-thingummy',
  title: 'no such thingummy: name',
  summary: 'A statement names a thingummy that is not open.',
  from: 'sqlite',
  message: 'no such thingummy: {key}',
  seen: [
    'sqlite3.OperationalError: no such thingummy: s1 | https://github.com/a/b/issues/1',
    'a | no such thingummy: s2 | https://github.com/a/b/issues/2',
    'SqliteError: no such thingummy: s3 | https://forum.example.org/t/3',
  ],
  unlike: ['no such table: thingummy', 'ERROR: thingummy "s1" does not exist'],
};

const APP = {
  id: 'thingummy',
  title: 'Thingummy',
  summary: 'SQLite is in /data/thingummy.db. Stop the container, then copy.',
  homepage: 'https://thingummy.example.org',
  repository: 'https://github.com/thingummy/thingummy',
  tool: 'knex',
  first: '2.0',
  last: '2.0.2',
  file: 'Docker Compose | /data/thingummy.db | in the volume',
  table: ['thing_monitor', 'thing_beat', 'thing_host'],
  column: 'thing_monitor.conditions',
  log: 'thingummy/thingummy:{release}',
};

type Given = Readonly<Record<string, string | readonly string[]>>;

describe('npm run new', { timeout: 180_000 }, () => {
  let copy: ProjectCopy;
  let kept: ReadonlyMap<string, string>;
  let known: Workshop;
  beforeAll(async () => {
    copy = projectCopy();
    kept = new Map(files().map((path) => [path, text(path)]));
    known = await openWorkshop(copy.root);
  });
  afterAll(() => copy.remove());
  // As it was: laying everything out anew for each test would take most of the time.
  afterEach(() => {
    for (const path of files()) if (!kept.has(path)) rmSync(join(copy.root, path));
    for (const [path, before] of kept) if (text(path) !== before) writeFileSync(join(copy.root, path), before);
  });

  const run = async (args: readonly string[], place: Partial<Place> = {}) => {
    let [stdout, stderr] = ['', ''];
    const status = await runNew(args, {
      root: copy.root,
      ask: null,
      out: (said) => {
        stdout += said;
      },
      err: (said) => {
        stderr += said;
      },
      workshop: async () => known,
      ...place,
    });
    return { status, stdout, stderr };
  };
  const script = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
      cwd: copy.root,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  const options = (given: Given) =>
    Object.entries(given).flatMap(([option, value]) => [value].flat().flatMap((one) => [`--${option}`, one]));
  const add = (thing: string, given: Given, place: Partial<Place> = {}) => run([thing, ...options(given)], place);
  const files = () =>
    readdirSync(copy.root, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:mdx|ts)$/.test(name))
      .sort();
  const text = (path: string) => readFileSync(join(copy.root, path), 'utf8');

  it('says what it can add, and every option of each', async () => {
    expect(script()).toMatchObject({ status: 2, stdout: expect.stringContaining('npm run new -- incident') });
    expect((await run(['--help'])).status).toBe(0);
    for (const thing of ['incident', 'signature', 'app', 'error'])
      expect(await run([thing, '--help'])).toMatchObject({
        status: 0,
        stdout: expect.stringMatching(/ {2}--\w+ .+\n {6}\w/),
      });
  });

  it.each([
    [
      ['inciden'],
      /found "inciden"; expected one of incident, signature, app, error, for example npm run new -- incident/,
    ],
    [['incident', '--titel', 'x'], /found --titel, which is not known here; .*, for example --title/],
    [['incident', '--app', 'gpustak'], /--app: found "gpustak", and there is no such one; there are gpustack, /],
    [
      ['error', '--seen', 'only a line'],
      /--seen: found "only a line", and it is not "line \| address"; expected a line of/,
    ],
    [
      ['error', '--message', 'no such {plugin}: {x}'],
      /no page has the placeholder \{plugin\} yet: use one of .*\{column\}/,
    ],
    [['error', '--message', 'no such {a}{b}'], /two placeholders stand side by side/],
    [['incident', '--title', 'short'], /--title: found "short", and it has 5 characters; expected the app and/],
    [
      ['incident', '--affected', 'v3.10 | since then'],
      /--affected: found .*, and nothing stands before the release: "= v3\.10" is that one alone, ">= v3\.10" also/,
    ],
    [['incident', '--app', 'healthcheks'], /for example --app healthchecks\n/],
    [
      ['incident', '--family', 'no-such-colum'],
      /--family: found "no-such-colum", and there is no such one; expected .*, for example --family no-such-column\n/,
    ],
    [
      ['incident', '--app', 'gpustack', '--at', 'healthchecks@v4.3'],
      /--at: found "healthchecks@v4\.3", and it does not go with the answers before it; .*, for example --at gpustack@/,
    ],
    [
      ['signature', '--app', 'pyspur', '--incident', 'gpustack-image-only'],
      /it does not go with the answers before it; there are pyspur-target-database-not-up-to-date, pyspur-unknown-revision;/,
    ],
    [
      ['incident', '--app', 'gpustack', '--at', 'gpustack@v0.6.9'],
      /there is no such one; .*, for example --at gpustack@v0\.6\./,
    ],
    [['app', '--first', 'latest'], /--first: found "latest", and it is not of this form; expected the first release/],
  ])('names what is wrong with %o, and what was expected', async (args, message) => {
    const before = files();
    expect(await run(args)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(message) });
    expect(files()).toEqual(before);
  });

  it('names everything that is missing at once, with an example of each', async () => {
    const { status, stderr } = await add('incident', { app: 'gpustack', slug: 'x' });
    expect(status).toBe(2);
    const missing = [...stderr.matchAll(/^new: --(\w+): found nothing; expected .+, for example --\1 .+$/gm)];
    expect(missing.map(([, option]) => option)).toEqual([
      'title',
      'summary',
      'message',
      'affected',
      'source',
      'table',
      'column',
    ]);
  });

  it('writes an error page as the tests of error pages want it', async () => {
    expect(await add('error', ERROR)).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('\nNext:\n  1. '),
    });
    const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n(.*)/s.exec(text('content/errors/no-such-thingummy.mdx')) ?? [];
    const record = familyFrontMatter.parse(parse(yaml));
    const recognise = recogniser(record.messages.map(({ template }) => template));
    expect(record.seen.filter((line) => recognise(line.text).length === 0)).toEqual([]);
    expect(record.sources.map(({ kind }) => kind)).toEqual(['issue', 'issue', 'article']);
    const words = body.replace(/```.*?```/gs, ' ').split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(200);
    expect(words).toBeLessThanOrEqual(600);
    expect(body).not.toMatch(/TODO|FIXME/);
    expect((await loadKnowledge(copy.root)).families.map(({ id }) => id)).toContain('no-such-thingummy');
  });

  it.each([
    [
      'a line that its message does not find',
      { seen: [...ERROR.seen.slice(1), 'thingummy gone | https://a.org/1'] },
      /--seen: found "thingummy gone"/,
    ],
    [
      'a line to leave alone that it finds',
      { unlike: ['no such thingummy: s9', 'x to leave'] },
      /--unlike: found "no such thingummy: s9"/,
    ],
    [
      'a message of another page',
      {
        message: 'no such table: {table}',
        seen: [
          'no such table: a | https://a.org/1',
          'no such table: b | https://a.org/2',
          'no such table: c | https://a.org/3',
        ],
      },
      /which content\/errors\/no-such-table\.mdx has/,
    ],
    [
      'a slug that is taken',
      { slug: 'no-such-table' },
      /found a name that is taken: content\/errors\/no-such-table\.mdx/,
    ],
  ])('refuses %s, and writes nothing', async (_, other, message) => {
    const before = files();
    const { status, stderr } = await add('error', { ...ERROR, ...other });
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/Nothing was written\.\n$/);
    expect(status).toBe(1);
    expect(files()).toEqual(before);
    expect(text('content/errors/no-such-table.mdx')).toBe(kept.get('content/errors/no-such-table.mdx'));
  });

  it('writes a writeup with its signature, that hold at once', async () => {
    const { status, stdout } = script('incident', ...options(INCIDENT));
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^written: content\/incidents\/gpustack-made-by-a-test\.mdx\nwritten: src\/signatures\/gpustack\/made-by-a-test\.ts\n/,
    );
    const knowledge = await loadKnowledge(copy.root);
    expect(knowledge.incidents.find(({ slug }) => slug === 'gpustack-made-by-a-test')).toMatchObject({
      summary: INCIDENT.summary,
      signatures: ['gpustack/made-by-a-test'],
      messages: [{ template: INCIDENT.message, stating: true }],
    });
    const { signature, cases = [] } =
      (await loadSignatures(copy.root)).find((file) => file.signature.id === 'gpustack/made-by-a-test') ?? {};
    expect(signature?.explains).toContain('any/promised-but-missing');
    expect(cases.map(({ verdict }) => verdict)).toEqual(['confirmed', 'ruled-out', 'ruled-out']);
    expect(cases[2]?.name).toBe('near miss: v0.7.0rc1, which has no such column and needs none');
    const page = text('content/incidents/gpustack-made-by-a-test.mdx');
    expect(page).toContain('family: no-such-column');
    expect(page).toMatch(/## The way back\n\nNot known/);
    expect(page).not.toMatch(/TODO|FIXME/);
    // The same again must not touch what is there.
    const again = await add('incident', { ...INCIDENT, title: 'GPUStack: another title' });
    expect(again).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/found a name that is taken: content\/incidents\//),
    });
    expect(text('content/incidents/gpustack-made-by-a-test.mdx')).toBe(page);
  });

  it('writes a signature, and adds its id to the writeup and nothing else', async () => {
    const writeup = 'content/incidents/healthchecks-email-case-conflict.mdx';
    const before = text(writeup);
    const given = {
      app: 'healthchecks',
      slug: 'made-by-a-test',
      incident: 'healthchecks-email-case-conflict',
      table: 'accounts_profile',
      column: 'theme',
      at: 'healthchecks@v3.9',
    };
    expect((await add('signature', given)).status).toBe(0);
    expect(text(writeup)).toBe(
      before.replace(
        '[healthchecks/email-case-conflict]',
        '[healthchecks/email-case-conflict, healthchecks/made-by-a-test]',
      ),
    );
    expect((await loadKnowledge(copy.root)).signatures.map(({ id }) => id)).toContain('healthchecks/made-by-a-test');
  });

  it('refuses a signature that would be found elsewhere, shows where, and writes nothing', async () => {
    const before = files();
    const { at: _, ...without } = INCIDENT;
    const { status, stderr } = await add('incident', { ...without, column: 'never_there' });
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /users\.never_there: this alone is no sign of the failure.*✗ confirmed.*With --at, such as --at gpustack@v0\.7\.1/s,
    );
    expect(files()).toEqual(before);
  });

  it('gives the answers back as a command where they are refused, or where somebody has had enough', async () => {
    const answering = (given: Given, whole: boolean) => async (): Promise<Asked> => {
      const answers: Answers = (option) => [given[option] ?? []].flat();
      return { answers, whole };
    };
    const refused = await run(['incident'], { ask: answering({ ...INCIDENT, slug: 'image-only' }, true) });
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toMatch(
      /found a name that is taken.*\n {2}npm run new -- incident --app gpustack --slug image-only --title 'GPUStack: no such column: users\.avatar_url' .* --at gpustack@v0\.7\.1\n$/s,
    );
    const left = await run(['incident'], { ask: answering({ app: 'gpustack', slug: '' }, false) });
    expect(left).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/\n {2}npm run new -- incident --app gpustack\n$/),
    });
  });

  it('takes a signature that was written by hand, and no writeup names yet', async () => {
    const { table: _, column: __, at: ___, ...given } = INCIDENT;
    const path = join(copy.root, 'src/signatures/gpustack/by-hand.ts');
    writeFileSync(path, text('src/signatures/gpustack/restart-columns.ts'));
    expect(await add('incident', { ...given, signature: 'gpustack/by-hand' })).toMatchObject({ status: 0 });
    expect(text('content/incidents/gpustack-made-by-a-test.mdx')).toContain('signatures: [gpustack/by-hand]');
  });

  it('writes an app that the build takes, and its first incident without any recorded release', async () => {
    expect(await add('app', APP)).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(join(copy.root, 'content/apps/thingummy/index.mdx'))).toBe(true);
    expect((await loadKnowledge(copy.root)).apps.find(({ id }) => id === 'thingummy')).toMatchObject({
      tables: APP.table,
      columns: [APP.column],
      enough: 4,
    });
    const { at: _, ...given } = INCIDENT;
    const incident = {
      ...given,
      app: 'thingummy',
      slug: 'conditions',
      title: 'Thingummy: no such column',
      table: 'thing_monitor',
      column: 'timeout',
    };
    // It knows the new app.
    expect(await add('incident', incident, { workshop: openWorkshop })).toMatchObject({ status: 0 });
    const signatures = (await loadKnowledge(copy.root)).signatures.filter(({ app }) => app === 'thingummy');
    expect(signatures).toMatchObject([
      { id: 'thingummy/conditions', title: 'The column timeout of thing_monitor is missing' },
    ]);
  });
});
