import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { scriptFrom } from '../../src/catalogue/script-from.ts';
import { loadKnowledge, loadSignatures } from '../../src/knowledge/load-knowledge.ts';
import { type ProjectCopy, projectCopy } from './project-copy.ts';

const INCIDENT = 'content/incidents/healthchecks-badge-key-not-null.mdx';

describe('loadKnowledge', () => {
  let copy: ProjectCopy;
  beforeAll(() => {
    copy = projectCopy();
  });
  afterEach(() => copy.restoreContent());
  afterAll(() => copy.remove());

  it('reads every record and every signature, as plain data', async () => {
    const knowledge = await loadKnowledge(copy.root);
    const mdx = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.mdx')).length;
    expect(knowledge.incidents).toHaveLength(mdx('content/incidents'));
    expect(knowledge.families).toHaveLength(mdx('content/errors'));
    expect(knowledge.apps.map(({ id }) => id)).toEqual(readdirSync('content/apps').sort());
    expect(knowledge.signatures.map(({ id }) => id)).toContain('healthchecks/badge-key-not-null');
    expect(knowledge.samples.length).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(knowledge))).toEqual(knowledge);
  });

  it.each([
    ['a misspelt key', INCIDENT, 'databases:', 'database:', /databases.*|"database"/],
    ['a key that nobody knows', INCIDENT, 'databases:', 'severity: high\ndatabases:', /"severity"/],
    ['a misspelt key inside another', INCIDENT, 'certain: true', 'certian: true', /messages\.0/],
    ['a value of the wrong kind', INCIDENT, 'databases: [sqlite]', 'databases: [oracle]', /databases\.0/],
    ['a range that is none', INCIDENT, '"<= v3.9"', '"up to v3.9"', /affected\.0\.releases/],
    ['a release that is none', INCIDENT, 'release: v3.10', 'release: latest', /fixed\.0\.release/],
    [
      'a template that fits anything',
      INCIDENT,
      'template: "NOT NULL constraint failed: api_check.badge_key"',
      'template: "{a} at {b}"',
      /messages\.0\.template/,
    ],
    ['a misspelt key of a family', 'content/errors/no-such-table.mdx', 'from:', 'form:', /"form"/],
    ['a missing mark of an app', 'content/apps/pyspur/index.mdx', '  enough:', '  enouhg:', /marks\.enough/],
  ])('names file and field for %s', async (_, file, text, by, field) => {
    copy.replace(file, text, by);
    const failure = await failureOf(copy.root);
    expect(failure.split('\n')[0]).toBe(`${file}: the front matter is not as expected`);
    expect(failure).toMatch(field);
    for (const fault of failure.split('\n').slice(1))
      expect(fault).toMatch(/^ {2}[\w.]+: found .+; expected .+, for example .+/);
  });

  it.each([
    [
      'signature',
      'signatures: [healthchecks/badge-key-not-null',
      'signatures: [healthchecks/badge-key',
      'signatures: found "healthchecks/badge-key", and there is no such signature; expected a file of src/signatures/, for example "healthchecks/badge-key-not-null"',
    ],
    [
      'app',
      'app: healthchecks',
      'app: health-checks',
      'app: found "health-checks", and there is no such app; expected a folder of content/apps/',
    ],
    [
      'family',
      'family: not-null-constraint-failed',
      'family: not-null',
      'messages.family: found "not-null", and there is no such family; expected a file of content/errors/, for example "not-null-constraint-failed"',
    ],
    [
      'incident',
      'related: [',
      'related: [gpustack-resolve-path, ',
      'related: found "gpustack-resolve-path", and there is no such incident; expected a file of content/incidents/',
    ],
  ])('stops at an unknown %s, and says what was expected', async (_, text, by, fault) => {
    copy.replace(INCIDENT, text, by);
    await expect(loadKnowledge(copy.root)).rejects.toThrow(`${INCIDENT}: ${fault}`);
  });

  it('leaves a translation alone: it is no incident of its own', async () => {
    const before = await loadKnowledge(copy.root);
    cpSync(join(copy.root, INCIDENT), join(copy.root, 'content/zh-cn/incidents/another.mdx'));
    writeFileSync(join(copy.root, 'content/zh-cn/incidents/broken.mdx'), '# Nothing\n');
    expect(await loadKnowledge(copy.root)).toEqual(before);
  });

  it('gives a sample its own part of the script, and a test the whole of it', async () => {
    const knowledge = await loadKnowledge(copy.root);
    const whole = (await loadSignatures(copy.root)).flatMap(({ cases }) => cases);
    for (const { title, at, database } of knowledge.samples) {
      const example = whole.find(({ sample }) => sample === title);
      expect(example?.database).toBe(scriptFrom(at, database, knowledge.catalogues));
    }
    // A released schema is 5 to 90 KB of SQL.
    expect(JSON.stringify(knowledge.samples).length).toBeLessThan(10_000);
  });

  it('stops at a page without front matter, and names it', async () => {
    writeFileSync(join(copy.root, INCIDENT), '# Only a heading\n');
    await expect(loadKnowledge(copy.root)).rejects.toThrow(
      `${INCIDENT}: it has no front matter between two lines of "---"; found "# Only a heading" in the first line; expected`,
    );
  });

  it('names the line at which YAML ends', async () => {
    copy.replace(INCIDENT, 'title: "', 'title: Healthchecks: "');
    expect(await failureOf(copy.root)).toMatch(
      /^content\/incidents\/healthchecks-badge-key-not-null\.mdx: the front matter cannot be read as YAML, line 2: found title: Healthchecks: .*; expected a key and a value, and quotes around .*, for example title: "/,
    );
  });
});

describe('loadKnowledge, of signatures that are spoilt', () => {
  let copy: ProjectCopy;
  beforeEach(() => {
    copy = projectCopy();
  });
  afterEach(() => copy.remove());

  it('says of several wrong files at once', async () => {
    copy.replace(INCIDENT, 'app: healthchecks', 'app: []');
    copy.replace('content/errors/no-such-table.mdx', 'from:', 'form:');
    copy.replace('src/signatures/pyspur/unknown-revision.ts', 'never:', 'ever:');
    const failure = await failureOf(copy.root);
    for (const line of [
      `${INCIDENT}: the front matter is not as expected`,
      'content/errors/no-such-table.mdx: the front matter is not as expected',
      'src/signatures/pyspur/unknown-revision.ts: the signature is not as expected',
    ])
      expect(failure.split('\n')).toContain(line);
  });

  it.each([
    [
      'a word that there is not',
      'column.absent(',
      'column.abssent(',
      /^src\/signatures\/gpustack\/restart-columns\.ts, line \d+: found: .*abssent is not a function; expected TypeScript that exports "signature" and "cases", for example/,
    ],
    [
      'a misspelt key',
      'explains:',
      'explain:',
      /signature\.explain: found the key "explain", which is not known here; expected one of .*, for example explains/,
    ],
    [
      'a sentence without its end',
      'would skip the missing columns.',
      'would skip the missing columns',
      /signature\.says\.never: found "Do not remove .*; expected what not to do, for example "Do not /,
    ],
    [
      'a verdict that there is not',
      "database: '', verdict: 'ruled-out'",
      "database: '', verdict: 'healthy'",
      /cases\.3\.verdict: found "healthy"; expected .*one of confirmed, possible, ruled-out/,
    ],
    [
      'the app of another folder',
      "app: 'gpustack'",
      "app: 'pyspur'",
      /restart-columns\.ts: app: found "pyspur"; expected the name of its folder, for example "gpustack"/,
    ],
  ])('names file, field and what was expected for a signature with %s', async (_, text, by, fault) => {
    copy.replace('src/signatures/gpustack/restart-columns.ts', text, by);
    expect(await failureOf(copy.root)).toMatch(fault);
  });

  it('stops at a range that is none, before anything is judged by it', async () => {
    copy.replace('src/signatures/healthchecks/badge-key-not-null.ts', "release('< v3.10')", "release('before v3.10')");
    expect(await failureOf(copy.root)).toMatch(/badge-key-not-null\.ts: when: found "before v3\.10"; expected a range/);
  });

  it('stops at a sample that begins at a release of which no database is recorded', async () => {
    copy.replace('src/signatures/healthchecks/badge-key-not-null.ts', 'healthchecks@v3.10', 'healthchecks@v2.0');
    await expect(loadKnowledge(copy.root)).rejects.toThrow(
      'src/signatures/healthchecks/badge-key-not-null.ts: at "healthchecks@v2.0": no database of healthchecks v2.0',
    );
  });

  it('stops at a signature that no writeup names', async () => {
    cpSync(
      join(copy.root, 'src/signatures/pyspur/unknown-revision.ts'),
      join(copy.root, 'src/signatures/pyspur/orphan.ts'),
    );
    await expect(loadKnowledge(copy.root)).rejects.toThrow(/^src\/signatures\/pyspur\/orphan\.ts: no writeup/);
  });
});

function failureOf(root: string): Promise<string> {
  return loadKnowledge(root).then(
    () => 'nothing was refused',
    (thrown: Error) => thrown.message,
  );
}

it('the id of a signature is the path of its file, and begins with its app', async () => {
  for (const { signature } of await loadSignatures(process.cwd())) {
    expect(signature.id).toMatch(/^[a-z-]+\/[a-z0-9-]+$/);
    expect(signature.id.split('/')[0]).toBe(signature.app ?? 'any');
  }
});
