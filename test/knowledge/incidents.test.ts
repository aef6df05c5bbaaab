import { describe, expect, it } from 'vitest';
import { pages, withoutCode } from './pages.ts';

const HEADINGS = [
  'Symptoms',
  'Are you affected?',
  'What the file shows',
  'What happened and why',
  'First, make a safe copy',
  'The way back',
  'Do not',
  'How it was fixed upstream',
  'Timeline',
  'Sources',
  'What is not known',
];
const OPTIONAL = ['Timeline'];

const MAIN = [
  'healthchecks-illegal-instruction-3-8',
  'healthchecks-badge-key-not-null',
  'pyspur-target-database-not-up-to-date',
  'gpustack-resolved-path',
  'oncall-custom-button-trigger',
];

const incidents = pages.filter(({ file }) => file.startsWith('incidents/'));

describe.each(incidents)('$file', ({ body }) => {
  it('has the headings of a writeup, in their order', () => {
    const found = [...withoutCode(body).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading?.trim() ?? '');
    expect(found).toEqual(HEADINGS.filter((heading) => !OPTIONAL.includes(heading) || found.includes(heading)));
  });

  it('has something under each of them', () => {
    for (const part of body.split(/^## /m).slice(1)) expect(part.replace(/^.*\n/, '').trim(), part).not.toBe('');
  });
});

it.each(MAIN)('%s takes 800 to 1500 words', (slug) => {
  const body = incidents.find(({ file }) => file === `incidents/${slug}.mdx`)?.body ?? '';
  const words = body.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  expect(words).toBeGreaterThanOrEqual(800);
  expect(words).toBeLessThanOrEqual(1500);
});
