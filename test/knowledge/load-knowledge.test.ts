import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scriptFrom } from '../../src/catalogue/script-from.ts';
import { loadKnowledge, loadSignatures } from '../../src/knowledge/load-knowledge.ts';
import { type ProjectCopy, projectCopy } from './project-copy.ts';

const INCIDENT = 'content/incidents/healthchecks-badge-key-not-null.mdx';

describe('loadKnowledge', () => {
  let copy: ProjectCopy;
  beforeEach(() => {
    copy = projectCopy();
  });
  afterEach(() => copy.remove());

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
    const failure = await loadKnowledge(copy.root).then(
      () => 'nothing was refused',
      (thrown: Error) => thrown.message,
    );
    expect(failure.split('\n')[0]).toBe(`${file}: the front matter is not as expected`);
    expect(failure).toMatch(field);
  });

  it.each([
    [
      'signature',
      'signatures: [healthchecks/badge-key-not-null]',
      'signatures: [healthchecks/badge-key]',
      'healthchecks/badge-key',
    ],
    ['app', 'app: healthchecks', 'app: health-checks', 'health-checks'],
    ['family', 'family: not-null-constraint-failed', 'family: not-null', 'not-null'],
    ['incident', 'related: [', 'related: [gpustack-gone, ', 'gpustack-gone'],
  ])('stops at an unknown %s and says which there are', async (kind, text, by, id) => {
    copy.replace(INCIDENT, text, by);
    await expect(loadKnowledge(copy.root)).rejects.toThrow(
      new RegExp(`^${INCIDENT}: .*there is no ${kind} "${id}"; there are `),
    );
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

  it('stops at a page without front matter, and names it', async () => {
    writeFileSync(join(copy.root, INCIDENT), '# Only a heading\n');
    await expect(loadKnowledge(copy.root)).rejects.toThrow(`${INCIDENT}: it has no front matter`);
  });
});

it('the id of a signature is the path of its file, and begins with its app', async () => {
  for (const { signature } of await loadSignatures(process.cwd())) {
    expect(signature.id).toMatch(/^[a-z-]+\/[a-z0-9-]+$/);
    expect(signature.id.split('/')[0]).toBe(signature.app ?? 'any');
  }
});
