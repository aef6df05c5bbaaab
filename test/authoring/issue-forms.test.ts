import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { report } from '../../src/words/en/report.ts';

const FOLDER = '.github/ISSUE_TEMPLATE';
const forms = readdirSync(FOLDER)
  .filter((name) => name !== 'config.yml')
  .map((name) => ({ name, form: parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Form }));

/** What GitHub takes: https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema */
const id = z.string().regex(/^[\w-]+$/);
const label = z.string().min(1);
const description = z.string().optional();
const validations = z.strictObject({ required: z.boolean() }).optional();
const asked = { label, description };
const element = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: z.string().min(1) }) }),
  z.strictObject({
    type: z.literal('textarea'),
    id,
    attributes: z.strictObject({ ...asked, placeholder: description, value: description, render: description }),
    validations,
  }),
  z.strictObject({
    type: z.literal('input'),
    id,
    attributes: z.strictObject({ ...asked, placeholder: description, value: description }),
    validations,
  }),
  z.strictObject({
    type: z.literal('dropdown'),
    id,
    attributes: z.strictObject({
      ...asked,
      options: z.array(z.string().min(1)).min(1),
      multiple: z.boolean().optional(),
    }),
    validations,
  }),
  z.strictObject({
    type: z.literal('checkboxes'),
    id,
    attributes: z.strictObject({
      ...asked,
      options: z.array(z.strictObject({ label, required: z.boolean().optional() })).min(1),
    }),
  }),
]);
const form = z.strictObject({
  name: z.string().min(3),
  description: z.string().min(3),
  title: z.string(),
  labels: z.array(z.string()),
  body: z.array(element).min(1),
});
type Form = z.infer<typeof form>;

describe.each(forms)('$name', ({ form: read }) => {
  it('is a form that GitHub takes', () => {
    expect(form.safeParse(read).error?.issues ?? []).toEqual([]);
    const ids = read.body.flatMap((one) => ('id' in one ? [one.id] : []));
    const labels = read.body.flatMap((one) => ('label' in one.attributes ? [one.attributes.label] : []));
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('asks for no personal data, and says so first', () => {
    const labels = read.body.flatMap((one) => ('label' in one.attributes ? [one.attributes.label] : []));
    expect(labels.filter((text) => /name|e-?mail|contact|phone|host/i.test(text))).toEqual([]);
    expect(read.body[0]).toMatchObject({ type: 'markdown' });
    expect(JSON.stringify(read.body[0])).toMatch(/public: please (?:leave out|replace) names, e-mail/);
  });

  it('says how to use the report of the diagnosis, by the name of its button', () => {
    const asks = read.body.find((one) => 'id' in one && one.id === 'report');
    expect(JSON.stringify(asks)).toContain(`“${report.copy}”`);
    expect(JSON.stringify(asks)).toContain('Read it before you paste it');
  });
});

it('there are three forms, and a plain issue beside them', () => {
  expect(forms.map(({ name }) => name)).toEqual([
    'message-not-known.yml',
    'my-app-is-missing.yml',
    'this-writeup-is-wrong.yml',
  ]);
  expect(parse(readFileSync(`${FOLDER}/config.yml`, 'utf8'))).toEqual({ blank_issues_enabled: true });
});
