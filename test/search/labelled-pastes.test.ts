import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { prepareSearch } from '../../src/mentions/index.ts';
import { pageOf } from '../../src/report/hit-text.ts';
import { accuracyOf } from './accuracy.ts';
import { type LabelledPaste, labelledPastes } from './labelled-pastes.ts';

const pastes = labelledPastes();
const search = prepareSearch(await loadKnowledge(process.cwd()));
const answer = (text: string) => search(text).hits.map(pageOf);
const isUnrelated = ({ kind }: LabelledPaste) => kind === 'unrelated';

describe('the labelled pastes', () => {
  it('are at least 200 of failures and 100 of anything else, no text twice', () => {
    expect(pastes.filter((paste) => !isUnrelated(paste)).length).toBeGreaterThanOrEqual(200);
    expect(pastes.filter(isUnrelated).length).toBeGreaterThanOrEqual(100);
    expect(new Set(pastes.map(({ text }) => text.trim())).size).toBe(pastes.length);
  });

  it.each(pastes)('$name says where it comes from, which page is right, and by which line', (paste) => {
    expect(paste.source).toMatch(/^(https?:\/\/\S+|reproduced|written for this set)$/);
    expect(paste.right.filter((page) => !existsSync(`content/${page}.mdx`))).toEqual([]);
    expect(paste.right.length > 0).toBe(paste.kind === 'incidents' || paste.kind === 'families');
    expect(paste.kind !== 'incidents' || paste.right[0]?.startsWith('incidents/')).toBe(true);
    expect(paste.kind !== 'families' || paste.right[0]?.startsWith('errors/')).toBe(true);
    if (paste.right.length > 0) expect(paste.text).toContain(paste.line ?? 'a line that states the failure');
  });

  it('name nobody', () => {
    const addresses = pastes.flatMap(({ name, text }) =>
      (text.match(/[\w.+-]+@(?!example\.)[\w-]+\.(?:com|org|net|de|io|fr|cn|me)\b/gi) ?? []).map(
        (found) => `${name}: ${found}`,
      ),
    );
    expect(addresses).toEqual([]);
  });

  it('are held out by a third, and no report is on both sides', () => {
    const heldOut = pastes.filter((paste) => paste.isHeldOut);
    expect(heldOut.length / pastes.length).toBeGreaterThan(0.25);
    const sides = new Map<string, Set<boolean>>();
    for (const { source, isHeldOut, kind } of pastes) {
      if (source.startsWith('http') && kind !== 'incidents')
        sides.set(source, (sides.get(source) ?? new Set()).add(isHeldOut));
    }
    expect([...sides].filter(([, both]) => both.size > 1)).toEqual([]);
  });
});

describe('the search, on the pastes that it was tuned on', () => {
  const tuned = pastes.filter(({ isHeldOut }) => !isHeldOut);

  it('puts the right page first, or says that nothing is known', () => {
    const {
      pastes: all,
      first,
      three,
    } = accuracyOf(
      answer,
      tuned.filter((paste) => !isUnrelated(paste)),
    );
    expect(first / all).toBeGreaterThanOrEqual(0.95);
    expect(three / all).toBeGreaterThanOrEqual(0.98);
  });

  it('knows nothing about what is unrelated', () => {
    const { pastes: all, first } = accuracyOf(answer, tuned.filter(isUnrelated));
    expect(first / all).toBeGreaterThanOrEqual(0.97);
  });
});
