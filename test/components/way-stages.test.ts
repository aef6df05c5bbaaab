import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Heading, isFirstOf, stageOfBold, stepsOf } from '../../src/components/way-stages.ts';

const FOLDERS = ['content/incidents', 'content/zh-cn/incidents'];
const writeups = FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`));

/** The headings of a text in MDX; the slugs are of no matter here. */
function headingsOf(mdx: string): readonly Heading[] {
  return [...mdx.matchAll(/^(#{2,3}) (.+)$/gm)].map(([, marks = '', text = '']) => ({
    depth: marks.length,
    slug: text,
    text,
  }));
}

const stepsIn = (mdx: string) => stepsOf(headingsOf(mdx), mdx);

describe('stepsOf', () => {
  it.each(writeups)('finds in %s whom it affects, how to copy, and the way back', (path) => {
    const stages = stepsIn(readFileSync(path, 'utf8')).map(({ stage }) => stage);
    expect(stages.slice(0, 3)).toEqual(['affected', 'copy', 'fix']);
  });

  it('finds the same in a translation as in its original', () => {
    for (const name of readdirSync('content/zh-cn/incidents')) {
      const [original, translation] = FOLDERS.map((folder) =>
        stepsIn(readFileSync(`${folder}/${name}`, 'utf8')).map(({ stage }) => stage),
      );
      expect(translation, name).toEqual(original);
    }
  });

  it('prefers a heading, and takes a paragraph that begins as one where there is none', () => {
    const mdx = '## The way back\n\n**It worked if** it starts.\n\n**Undo:** put it back.\n\n### Undo\n\nPut it back.';
    expect(stepsIn(mdx)).toEqual([
      { stage: 'fix', slug: 'The way back' },
      { stage: 'verify', slug: 'way-verify' },
      { stage: 'undo', slug: 'Undo' },
    ]);
  });

  it('has nothing for a text without such parts', () => {
    expect(stepsIn('## What it means\n\n**Never** do that.')).toEqual([]);
    expect(stageOfBold('Never undo it')).toBeNull();
  });
});

describe('isFirstOf', () => {
  it('tells the first on a page from the others, and pages from each other', () => {
    const [one, other] = [new Request('http://a/'), new Request('http://a/')];
    expect([isFirstOf('undo', one), isFirstOf('undo', one), isFirstOf('verify', one)]).toEqual([true, false, true]);
    expect(isFirstOf('undo', other)).toBe(true);
  });
});
