import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { familyFrontMatter } from '../../src/knowledge/front-matter.ts';
import { recogniser } from '../../src/mentions/index.ts';
import { migrationTools } from '../../src/migration-tools/index.ts';

const families = readdirSync('content/errors')
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => {
    const text = readFileSync(`content/errors/${file}`, 'utf8');
    const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n(.*)/s.exec(text) ?? [];
    return { family: file.replace('.mdx', ''), record: familyFrontMatter.parse(parse(yaml)), body };
  });

const known = ['sqlite', 'shell', ...migrationTools.map(({ id }) => id)];

describe.each(families)('$family', ({ record, body }) => {
  const recognise = recogniser(record.messages.map(({ template }) => template));

  it('is met in at least three public reports, each of which it recognises', () => {
    expect(record.seen.length).toBeGreaterThanOrEqual(3);
    expect(record.seen.map(({ text }) => text).filter((text) => recognise(text).length === 0)).toEqual([]);
    expect(new Set(record.seen.map(({ url }) => url)).size).toBeGreaterThanOrEqual(3);
  });

  it('leaves at least two lines alone that look like it', () => {
    expect(record.unlike.length).toBeGreaterThanOrEqual(2);
    expect(record.unlike.filter((text) => recognise(text).length > 0)).toEqual([]);
  });

  it('names only tools that there are', () => {
    expect([record.from, ...record.metIn.tools].filter((id) => !known.includes(id))).toEqual([]);
  });

  it('says in 200 to 600 words what it means, how to tell, what to do and what not', () => {
    const words = body.replace(/```.*?```/gs, ' ').split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(200);
    expect(words).toBeLessThanOrEqual(600);
    const headings = [...body.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    for (const heading of ['What it means', 'How to check', 'What to do', 'What never to do'])
      expect(headings).toContain(heading);
  });
});

it('no message belongs to two pages', () => {
  const templates = families.flatMap(({ record }) => record.messages.map(({ template }) => template.toLowerCase()));
  expect(templates.filter((template, at) => templates.indexOf(template) !== at)).toEqual([]);
});
