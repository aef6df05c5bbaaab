import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { howToSteps } from '../../src/api/how-to-steps.ts';
import { type Described, structuredData } from '../../src/api/structured-data.ts';
import { faultsOf } from './schema-org.ts';
import { content, place } from './site-content.ts';

const bodyOf = (file: string) => readFileSync(`content/${file}.mdx`, 'utf8').replace(/^---\n.*?\n---\n/s, '');

const described: readonly Described[] = content.incidents.map(({ id, data }) => ({
  title: data.title,
  summary: data.summary,
  route: `/incidents/${id}/`,
  language: 'en',
  checked: data.checked,
  sources: data.sources,
  about: { name: 'An app', url: 'https://app.example/' },
  image: 'https://clinic.example/below/cards/site.png',
  steps: howToSteps(bodyOf(`incidents/${id}`)),
  above: [
    { name: 'Schema Clinic', route: '/' },
    { name: 'Incidents', route: '/incidents/' },
  ],
}));
const [first] = described as [Described];
const articleOf = (page: Described) => structuredData(page, place)['@graph'][0] as Readonly<Record<string, unknown>>;

describe.each(described)('$route', (page) => {
  const { '@context': context, '@graph': graph } = structuredData(page, place);

  it('is described in the words of schema.org, with all that they ask for', () => {
    expect(context).toBe('https://schema.org');
    expect(graph.map((thing) => faultsOf(thing))).toEqual([[], []]);
  });

  it('stands below the pages above it', () => {
    expect(graph[1]).toMatchObject({
      itemListElement: [
        { position: 1, item: 'https://clinic.example/below/' },
        { position: 2, item: 'https://clinic.example/below/incidents/' },
        { position: 3, item: `https://clinic.example/below${page.route}`, name: page.title },
      ],
    });
  });

  it('has the day of its last check, and its sources', () => {
    expect(graph[0]).toMatchObject({ dateModified: page.checked.toISOString().slice(0, 10) });
    expect(graph[0]?.['citation']).toEqual(
      page.sources.map(({ title, url }) => ({ '@type': 'CreativeWork', name: title, url })),
    );
  });
});

it('a page about no app in particular says nothing of one', () => {
  const [article] = structuredData({ ...first, about: null }, place)['@graph'];
  expect(article).not.toHaveProperty('about');
  expect(faultsOf(article)).toEqual([]);
});

it('a way back made of steps is a HowTo with these steps, and any other page a TechArticle', () => {
  const types = new Map(described.map((page) => [page.route, articleOf(page)['@type']]));
  expect(types.get('/incidents/oncall-custom-button-trigger/')).toBe('HowTo');
  expect(types.get('/incidents/healthchecks-badge-key-not-null/')).toBe('TechArticle');
});

describe('the steps of a way back', () => {
  const steps = howToSteps(bodyOf('incidents/oncall-custom-button-trigger'));

  it('are text, with their commands, and without the marks of MDX', () => {
    expect(steps.map(({ name }) => name)).toEqual([
      'Pin image: grafana/oncall:v1.3.114 in engine, celery and oncall_db_migration.',
      'Migrate, with engine and celery stopped',
      'Check (below).',
      'Check again, then docker compose up -d.',
    ]);
    expect(steps[1]?.text).toContain('docker compose run --rm oncall_db_migration');
    expect(steps.map(({ text }) => text).join('\n')).not.toMatch(/```|`|<|\*\*/);
  });

  it('are the same number in another language', () => {
    const chinese = howToSteps(bodyOf('zh-cn/incidents/oncall-custom-button-trigger'));
    expect(chinese).toHaveLength(steps.length);
    expect(chinese.every(({ name, text }) => text.startsWith(name))).toBe(true);
    expect(chinese[2]?.name).toMatch(/^[^。]+。$/);
  });

  it('are those of the way back, and of no other section', () => {
    const section = (name: string, text: string) => `## ${name}\n\n${text}\n`;
    const list = '<Steps>\n\n1. Stop it.\n\n2. See [the page](/apps/x/): `up`\n\n</Steps>';
    const sections = ['Symptoms', 'Are you affected?', 'What the file shows', 'What happened', 'First, a copy'];
    const before = sections.map((name) => section(name, list)).join('\n');
    expect(howToSteps(before + section('The way back', 'Put it back.'))).toEqual([]);
    expect(howToSteps(before + section('The way back', list))).toEqual([
      { name: 'Stop it.', text: 'Stop it.' },
      { name: 'See the page: up', text: 'See the page: up' },
    ]);
  });
});

it.each([
  ['a field of another type', { '@type': 'BreadcrumbList', itemListElement: [], headline: 'x' }],
  ['a field that is missing', { '@type': 'ListItem', position: 1, name: 'x' }],
  ['an address that is none', { '@type': 'Thing', name: 'x', url: '/apps/' }],
  ['a type of its own', { '@type': 'Writeup' }],
])('%s is found', (_, thing) => {
  expect(faultsOf(thing)).not.toEqual([]);
});
