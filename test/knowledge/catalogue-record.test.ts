import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { catalogueJsonSchema } from '../../src/knowledge/catalogue-record.ts';
import { loadApps, loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { type ProjectCopy, projectCopy } from './project-copy.ts';

const FILE = 'content/apps/gpustack/catalogue.json';

describe('the catalogue of an app', () => {
  let copy: ProjectCopy;
  beforeAll(() => {
    copy = projectCopy();
  });
  afterEach(() => copy.restoreContent());
  afterAll(() => copy.remove());

  const failure = () =>
    loadKnowledge(copy.root).then(
      () => 'nothing was refused',
      (thrown: Error) => thrown.message,
    );

  it('is part of the knowledge where there is one', async () => {
    const { catalogues } = await loadKnowledge(copy.root);
    const had = catalogues.map(({ app }) => app);
    expect(had).toEqual(expect.arrayContaining(['gpustack', 'healthchecks', 'oncall', 'pyspur']));
    rmSync(join(copy.root, FILE));
    const has = (await loadApps(copy.root)).flatMap(({ catalogue }) => catalogue?.app ?? []);
    expect(has).toEqual(had.filter((app) => app !== 'gpustack'));
  });

  it.each([
    ['a misspelt key', '"heads"', '"haeds"', 'states.0.heads'],
    ['a day that is none', '"2024-07-04"', '"4 July"', 'states.0.releases.0.1.0rc1'],
    ['a column that is no line', '"VARCHAR(32) not null primary key"', '32', 'states.1.schema.tables.alembic_version'],
  ])('names file and field for %s', async (_, text, by, field) => {
    copy.replace(FILE, text, by);
    const message = await failure();
    expect(message).toMatch(new RegExp(`^${FILE}: the catalogue is not as expected\n`));
    expect(message).toContain(`  ${field}`);
  });

  it.each([
    [
      'another app',
      '"app": "gpustack"',
      '"app": "pyspur"',
      `${FILE}: app: "pyspur", and content/apps/gpustack/index.mdx says "gpustack"`,
    ],
    [
      'another tool',
      '"tool": "alembic"',
      '"tool": "django"',
      `${FILE}: tool: "django", and content/apps/gpustack/index.mdx says "alembic"`,
    ],
    [
      'something written by hand',
      '"1dd9fa5b38ff": true',
      '"ffffffffffff": null',
      `${FILE}: it is not as \`npm run record\` writes it; record it instead of editing it`,
    ],
    [
      'another white space',
      '  "app"',
      '"app"',
      `${FILE}: it is not as \`npm run record\` writes it; record it instead of editing it`,
    ],
  ])('is refused for %s', async (_, text, by, says) => {
    copy.replace(FILE, text, by);
    expect(await failure()).toBe(says);
  });

  it('is refused where it is no JSON', async () => {
    writeFileSync(join(copy.root, FILE), '{');
    expect(await failure()).toMatch(new RegExp(`^${FILE}: it cannot be read as JSON: `));
  });
});

it('the knowledge stays under 150 KB on the way to the browser', async () => {
  expect(gzipSync(JSON.stringify(await loadKnowledge(process.cwd()))).length).toBeLessThan(150_000);
});

it('is described by a JSON Schema', () => {
  expect(catalogueJsonSchema()).toMatchObject({
    $schema: expect.stringContaining('json-schema.org'),
    properties: { app: { type: 'string' }, states: { type: 'array', items: { required: ['releases', 'heads'] } } },
  });
});
