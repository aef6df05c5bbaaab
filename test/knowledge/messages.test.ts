import { describe, expect, it } from 'vitest';
import { leavesOf } from '../../src/diagnosis/index.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { pageTemplates, recogniser } from '../../src/mentions/index.ts';

const knowledge = await loadKnowledge(process.cwd());
const templates = [...new Set(pageTemplates(knowledge))];
const PLACEHOLDER = /\{([a-z_]+)\}/g;

/** What placeholders hold in real messages; a new one wants its line here. */
const SAMPLES: Record<string, string> = {
  table: 'api_check',
  column: 'badge_key',
  revision: 'c45e397531d1',
  revisions: 'c45e397531d1',
  others: '004c73a5c09e',
  argument: 'head',
  keyword: 'custom_button_trigger',
  email: 'Alice@example.org',
  code: '1',
  index: 'ix_api_check_code',
  parent: 'accounts_project',
  constraint: 'badge_key_length',
  path: '/data/app.sqlite',
  folder: '/data',
  line: '46922',
  migration: '20240102000000_two',
  version: '14',
  target: '13',
  count: '2',
  other: 'V2__other',
  checksum: '8:deadbeef',
  now: '8:a979d6ac',
  at: 'DROP',
  object: 'generated_columns',
  option: 'STRICT',
  view: 'view_checks',
  trigger: 'check_insert',
  module: 'fts5',
  collation: 'icu_root',
  function: 'title_sort',
  values: '24',
  columns: '23',
  found: '3.7.17',
  key: '42',
  dependency: 'lang.0010_auto',
  row: '5',
  database: 'main',
  expected: '208f16743f21d9c374f1314878eb93cb',
};

const filled = (template: string) =>
  template.replace(PLACEHOLDER, (_, name: string) => SAMPLES[name] ?? `no sample of ${name}`);

describe.each(templates)('%s', (template) => {
  const names = [...template.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '');
  const captures = Object.fromEntries(names.map((name) => [name, SAMPLES[name]]));

  it.each([
    ['alone', (text: string) => text],
    ['in a log of docker compose', (text: string) => `web-1  | \u001b[31mERROR\u001b[0m ${text}`],
    ['in the middle of a log', (text: string) => `INFO start\n\t${text}\r\nINFO stop`],
    ['in other case', (text: string) => text.toUpperCase()],
  ])('finds itself %s', (_, logged) => {
    const found = recogniser(templates)(logged(filled(template))).find((mention) => mention.template === template);
    const lower = (values: Record<string, unknown>) => JSON.stringify(values).toLowerCase();
    expect(found).toBeDefined();
    expect(lower(found?.captures ?? {})).toBe(lower(captures));
  });
});

it('every message that a signature waits for is on a page as well, or fits a message of one', () => {
  const waited = knowledge.signatures
    .flatMap(({ when }) => leavesOf(when))
    .flatMap((leaf) => (leaf.kind === 'mention.of' ? [leaf.template] : []));
  expect(waited.length).toBeGreaterThan(0);
  expect(waited.filter((template) => recogniser(templates)(filled(template)).length === 0)).toEqual([]);
});
