import { describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';
import { inEveryLanguage, languageOf, routeIn } from '../../src/words/languages.ts';
import { zhCn } from '../../src/words/zh-cn.ts';

/** Every text of a dictionary by its path; a text that depends on something is asked for with a sample. */
function texts(words: object, path = ''): [path: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'function') return [[here, String((value as (...given: unknown[]) => string)(7, 8))]];
    return typeof value === 'string' ? [[here, value]] : texts(value as object, here);
  });
}

describe('the words of the interface', () => {
  it('are Chinese in Chinese, where they are words', () => {
    const english = new Map(texts(en));
    const same = texts(zhCn).filter(([path, text]) => text !== '' && english.get(path) === text);
    expect(same).toEqual([]);
    expect(texts(zhCn).filter(([, text]) => text !== '' && !/\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it('keep what they are given, in every language', () => {
    for (const words of [en, zhCn]) {
      expect(words.search.pasted('12', '345')).toMatch(/12.*345/);
      expect(words.search.answer.certain('GPUStack')).toContain('GPUStack');
      expect(words.search.answer.unknown(9)).toContain('9');
      expect(words.facts.releasesKnown('v1', 'v2')).toMatch(/v1.*v2/);
      expect(words.diagnose.done(3)).toContain('3');
    }
  });
});

describe('a route', () => {
  it.each([
    ['en', '/errors/', '/errors/'],
    ['zh-CN', '/errors/', '/zh-cn/errors/'],
    ['zh-CN', '/', '/zh-cn/'],
  ] as const)('lies in %s at its own place: %s → %s', (language, route, expected) => {
    expect(routeIn(language, route)).toBe(expected);
  });

  it('knows its language by tag and by path, and takes English for what it does not know', () => {
    expect(['zh-CN', 'zh-cn', 'en', 'fr'].map(languageOf)).toEqual(['zh-CN', 'zh-CN', 'en', 'en']);
  });

  it('exists in every language', () => {
    expect(inEveryLanguage().map(({ params, props }) => [params.lang, props.language])).toEqual([
      [undefined, 'en'],
      ['zh-cn', 'zh-CN'],
    ]);
  });
});
