import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Catalogue, type State, stateOfRelease } from '../../src/catalogue/catalogue.ts';
import { folded, unfolded } from '../../src/catalogue/catalogue-file.ts';
import { inReleaseOrder } from '../../src/catalogue/release-order.ts';
import { catalogueText } from '../../src/knowledge/catalogue-record.ts';
import { catalogueOf, catalogues } from './catalogues.ts';

const state = (release: string, more: Partial<State> = {}): State => ({
  releases: [{ release, date: null }],
  heads: [release],
  optional: [],
  migrations: null,
  schema: null,
  ...more,
});
const table = (...columns: string[]) => ({
  columns: Object.fromEntries(columns.map((name) => [name, 'TEXT'])),
  indexes: {},
});

const CATALOGUE: Catalogue = {
  app: 'a',
  tool: 'knex',
  states: [
    state('1', { migrations: ['1'], schema: { tables: { t: table('a') }, triggers: {}, views: {} } }),
    state('2', { heads: ['2'] }),
    state('3', { heads: 'none', migrations: [], schema: { tables: {}, triggers: { g: 't' }, views: { v: true } } }),
    state('4', {
      optional: ['5'],
      migrations: ['1', '2', '4'],
      schema: { tables: { t: table('b', 'c'), u: table('a') }, triggers: {}, views: {} },
    }),
    state('5', { heads: 'random', migrations: [], schema: { tables: { u: table('a') }, triggers: {}, views: {} } }),
  ],
};

describe('a catalogue as it is stored', () => {
  it('is whole again when it is unfolded', () => {
    expect(unfolded(folded(CATALOGUE))).toEqual(CATALOGUE);
    expect(unfolded(JSON.parse(JSON.stringify(folded(CATALOGUE))))).toEqual(CATALOGUE);
  });

  it('holds of a state only what differs from the one before', () => {
    const [, , , fourth] = folded(CATALOGUE).states;
    expect(fourth?.heads).toEqual({ 2: null, 4: true });
    expect(fourth?.schema).toEqual({
      tables: { t: table('b', 'c'), u: table('a') },
      triggers: { g: null },
      views: { v: null },
    });
    expect(folded(CATALOGUE).states[4]?.schema).toEqual({ tables: { t: null } });
  });

  it.each(catalogues.map(({ app }) => app))('is for %s as `npm run record` writes it', (app) => {
    expect(catalogueText(folded(catalogueOf(app)))).toBe(readFileSync(`content/apps/${app}/catalogue.json`, 'utf8'));
  });
});

describe('releases', () => {
  it('are found as people write them', () => {
    const catalogue = { app: 'a', tool: 't', states: [state('v3.0'), state('v3.10'), state('0.6.0')] };
    const found = ['v3.10', ' 3.10', 'V3.10', '3.10.0', '0.6', 'v0.6.0', 'v3', '3.1', ''];
    expect(found.map((release) => stateOfRelease(catalogue, release))).toEqual([1, 1, 1, 1, 2, 2, null, null, null]);
  });

  it('stand in the order of their days, and of their numbers on the same day', () => {
    const of = (date: string | null, ...releases: string[]) =>
      state('', { releases: releases.map((release) => ({ release, date })) });
    const ordered = inReleaseOrder([
      of('2025-01-18', 'v0.0.10', 'v0.0.9', 'v0.0.9rc1', 'v0.0.9.1', 'v0.0.8'),
      of('2024-12-31', 'v2.0'),
      of(null, '2', '10', '1'),
    ]);
    expect(ordered.map(({ releases }) => releases.map(({ release }) => release))).toEqual([
      ['1', '2', '10'],
      ['v2.0'],
      ['v0.0.8', 'v0.0.9rc1', 'v0.0.9', 'v0.0.9.1', 'v0.0.10'],
    ]);
  });

  it('are each in one state, and states that have a list of heads are told apart by it', () => {
    for (const { states } of catalogues) {
      const releases = states.flatMap((one) => one.releases.map(({ release }) => release));
      expect(new Set(releases).size).toBe(releases.length);
      const heads = states.flatMap((one) => (typeof one.heads === 'string' ? [] : [one.heads.join()]));
      expect(new Set(heads).size).toBe(heads.length);
    }
  });
});
