import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { publishedFiles } from '../../src/api/published-files.ts';
import { migrationTools } from '../../src/migration-tools/index.ts';
import { content, place } from './site-content.ts';

const files = new Map((await publishedFiles(content, place)).map(({ path, text }) => [path, text]));
const index = JSON.parse(files.get('index.json') ?? '');

/** Strict: a schema with a word that JSON Schema does not know is refused. */
function validator(schema: string) {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    allowUnionTypes: true,
    formats: { uri: (text) => URL.canParse(text), date: /^\d{4}-\d\d-\d\d$/ },
  });
  return ajv.compile(JSON.parse(files.get(schema) ?? ''));
}

function faults(schema: string, answer: unknown): unknown {
  const validate = validator(schema);
  validate(answer);
  return validate.errors ?? [];
}

it('there is a file for every incident and every catalogue, and one for each kind', () => {
  expect(index.files.map(({ path }: { path: string }) => path)).toEqual([
    'incidents.json',
    'apps.json',
    'tools.json',
    'messages.json',
    'signatures.json',
    ...content.incidents.map(({ id }) => `incidents/${id}.json`),
    ...content.catalogues.map(({ app }) => `catalogue/${app}.json`),
  ]);
});

it('the index names every file, and its own schema describes it', () => {
  const named = [...index.files, ...index.schemas].map(({ path }: { path: string }) => path);
  expect(['index.json', ...named].sort()).toEqual([...files.keys()].sort());
  expect(faults('schemas/index.json', index)).toEqual([]);
});

describe.each(index.files as { path: string; schema: string; checked: string | null }[])(
  '$path',
  ({ path, schema, checked }) => {
    const answer = JSON.parse(files.get(path) ?? '');

    it('is as its schema says', () => {
      expect(faults(schema, answer)).toEqual([]);
    });

    it('bears the day of the last check of what is in it', () => {
      const days = [...JSON.stringify(answer).matchAll(/"checked":"([^"]+)"/g)].map(([, day]) => day ?? '');
      // A catalogue has the day of its app, messages that of their pages.
      if (days.length > 0) expect(checked).toBe(days.sort().at(-1));
      else expect(checked === null).toBe(/^(tools|signatures)/.test(path));
    });
  },
);

it.each([...index.files, ...index.schemas] as { path: string; sha256: string; bytes: number }[])(
  'the index has size and hash of $path',
  ({ path, sha256, bytes }) => {
    const served = Buffer.from(files.get(path) ?? '', 'utf8');
    expect(bytes).toBe(served.length);
    expect(sha256).toBe(createHash('sha256').update(served).digest('hex'));
  },
);

describe('a schema refuses', () => {
  const incident = JSON.parse(files.get(`incidents/${content.incidents[0]?.id}.json`) ?? '');
  const { signatures } = JSON.parse(files.get('signatures.json') ?? '');

  it.each([
    ['an incident without its ranges', { ...incident, affected: undefined }],
    ['a field that it does not know', { ...incident, severity: 'high' }],
    ['a day that is none', { ...incident, checked: 'yesterday' }],
    ['an address that is none', { ...incident, url: 'here' }],
  ])('%s', (_, spoiled) => {
    expect(faults('schemas/incident.json', JSON.parse(JSON.stringify(spoiled)))).not.toEqual([]);
  });

  it('a condition that the diagnosis does not know', () => {
    const spoiled = { ...signatures[0], when: { kind: 'all', of: [{ kind: 'table.presnt', table: 'x' }] } };
    expect(faults('schemas/signatures.json', { signatures: [signatures[0]] })).toEqual([]);
    expect(faults('schemas/signatures.json', { signatures: [spoiled] })).not.toEqual([]);
  });
});

it('every schema says where it lies', () => {
  for (const { path } of index.schemas)
    expect(JSON.parse(files.get(path) ?? '')).toMatchObject({
      $id: `https://clinic.example/below/api/v1/${path}`,
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: expect.any(String),
    });
});

it('an incident is the same in its own file and in the list', () => {
  const { incidents } = JSON.parse(files.get('incidents.json') ?? '');
  expect(incidents).toEqual(
    incidents.map(({ id }: { id: string }) => JSON.parse(files.get(`incidents/${id}.json`) ?? '')),
  );
  expect(incidents).toHaveLength(content.incidents.length);
});

it('every template of every page is among the messages, with the address of the page', () => {
  const { messages } = JSON.parse(files.get('messages.json') ?? '');
  const [kinds, ids] = [{ incident: 'incidents', error: 'errors' }, new Set<string>()];
  for (const { page } of messages as { page: { kind: 'incident' | 'error'; id: string; url: string } }[]) {
    expect(page.url).toBe(`https://clinic.example/below/${kinds[page.kind]}/${page.id}/`);
    ids.add(`${page.kind} ${page.id}`);
  }
  expect(ids.size).toBe(content.incidents.length + content.families.length);
  const templates = [...content.incidents, ...content.families].flatMap(({ data }) => data.messages);
  expect(messages.map(({ template }: { template: string }) => template)).toEqual(
    templates.map(({ template }) => template),
  );
});

it('every migration tool says what it leaves, and where that is written', () => {
  const { tools } = JSON.parse(files.get('tools.json') ?? '');
  expect(tools.map(({ id }: { id: string }) => id)).toEqual(migrationTools.map(({ id }) => id));
  const knex = tools.find(({ id }: { id: string }) => id === 'knex');
  expect(knex.books[0].lock).toEqual({ table: 'knex_migrations_lock', columns: ['is_locked'] });
  const django = tools.find(({ id }: { id: string }) => id === 'django');
  expect(django.apps).toEqual(content.apps.filter(({ data }) => data.tool === 'django').map(({ id }) => id));
  expect(django.errors).toContain('django-unapplied-migrations');
});

it('what an app, a signature or an incident names is there', () => {
  const { apps } = JSON.parse(files.get('apps.json') ?? '');
  for (const { catalogue, incidents } of apps) {
    if (catalogue !== null) expect(files.has(catalogue)).toBe(true);
    for (const id of incidents) expect(files.has(`incidents/${id}.json`)).toBe(true);
  }
  expect(apps.flatMap(({ incidents }: { incidents: string[] }) => incidents).sort()).toEqual(
    content.incidents.map(({ id }) => id).sort(),
  );
  const { signatures } = JSON.parse(files.get('signatures.json') ?? '');
  for (const { app, incidents, page } of signatures)
    expect(app === null ? content.families.some(({ id }) => id === page) : incidents.length > 0).toBe(true);
});
