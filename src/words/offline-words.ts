import { type NoticeWords, notice, type UpdateWords, update } from './en/offline.ts';
import type { Language } from './languages.ts';
import { notice as zhNotice, update as zhUpdate } from './zh-cn/offline.ts';

/** The words in the place of a page that is not there without a network. */
export function noticeWords(language: Language): NoticeWords {
  return language === 'zh-CN' ? zhNotice : notice;
}

/** The words about a new version; loaded with every route, and therefore apart. */
export function updateWords(language: Language): UpdateWords {
  return language === 'zh-CN' ? zhUpdate : update;
}
