import { en, type Words } from './en.ts';
import type { Language } from './languages.ts';
import { zhCn } from './zh-cn.ts';

const WORDS: Readonly<Record<Language, Words>> = { en, 'zh-CN': zhCn };

/** The words of the interface in a language. */
export function wordsOf(language: Language): Words {
  return WORDS[language];
}
