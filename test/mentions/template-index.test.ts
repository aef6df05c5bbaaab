import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { pageTemplates } from '../../src/mentions/index.ts';
import { saidTemplates } from '../../src/mentions/said.ts';
import { compileTemplate } from '../../src/mentions/template.ts';
import { templateIndex } from '../../src/mentions/template-index.ts';

const knowledge = await loadKnowledge(process.cwd());
const TEMPLATES = [...new Set([...pageTemplates(knowledge), ...saidTemplates(knowledge.apps)])];
const filled = (template: string) => template.replace(/\{[a-z_]+\}/g, 'v1_2');
const given = (templates: Iterable<string>, line: string) =>
  [...templateIndex(templates)(line)].map(({ template }) => template);

describe('templateIndex', () => {
  it('gives for the message of every page, and for everything that a log says, its own template', () => {
    const index = templateIndex(TEMPLATES);
    const lost = TEMPLATES.filter((template) => {
      const line = `app-1  | ERROR: ${filled(template).toUpperCase()}.`;
      return ![...index(line)].some((one) => one.template === template);
    });
    expect(TEMPLATES.length).toBeGreaterThan(100);
    expect(lost).toEqual([]);
  });

  it('gives every template that fits a line of another', () => {
    const index = templateIndex(TEMPLATES);
    const compiled = TEMPLATES.map(compileTemplate);
    for (const line of TEMPLATES.map(filled)) {
      const fitting = compiled.filter(({ pattern }) => line.search(pattern) >= 0).map(({ template }) => template);
      expect([...index(line)].map(({ template }) => template)).toEqual(expect.arrayContaining(fitting));
    }
  });

  it('gives for a line without any of their words none', () => {
    expect(given(['no such table: {table}', 'database is locked'], 'the app is started')).toEqual([]);
  });

  it('tries of many messages with the same words only the one whose own word the line has', () => {
    const many = Array.from({ length: 1000 }, (_, at) => `no such column: table${at}.name`);
    expect(given(many, 'no such column: table7.name')).toEqual(['no such column: table7.name']);
  });

  it('always gives a template that has no whole word', () => {
    expect(given(['{table}_old', 'database is locked'], 'users_old')).toEqual(['{table}_old']);
    expect(given(['{table}_old', 'database is locked'], 'DATABASE IS LOCKED')).toEqual([
      '{table}_old',
      'database is locked',
    ]);
  });

  it('gives a template once, however often it or its word is there', () => {
    expect(given(['disk I/O error', 'disk I/O error'], 'disk I/O error: disk I/O error')).toEqual(['disk I/O error']);
  });

  it('gives the same for a line whatever was asked before, also where an answer was not read to its end', () => {
    const index = templateIndex(['no such table: {table}', 'database is locked']);
    const words = (line: string) => [...index(line)].map(({ template }) => template);
    const before = words('database is locked');
    for (const _ of index('no such table: users')) break;
    expect(words('database is locked')).toEqual(before);
    expect(before).toEqual(['database is locked']);
  });
});
