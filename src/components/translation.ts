import { type CollectionEntry, getCollection } from 'astro:content';
import type { Language } from '../words/languages.ts';

type Translation = CollectionEntry<'zh-cn'>;

/** Read once: a page asks for every page that it lists. */
let translations: Promise<ReadonlyMap<string, Translation>> | null = null;

async function readTranslations(): Promise<ReadonlyMap<string, Translation>> {
  const entries = await getCollection('zh-cn');
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** A page in another language; `null` where there is none yet, and in the first language. */
export async function translationOf(
  language: Language,
  kind: 'incidents' | 'apps' | 'errors',
  id: string,
): Promise<{ readonly entry: Translation; readonly data: Translation['data'] } | null> {
  if (language === 'en') return null;
  translations ??= readTranslations();
  const entry = (await translations).get(`${kind}/${id}`);
  return entry === undefined ? null : { entry, data: entry.data };
}
