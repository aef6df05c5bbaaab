/** The languages of the site. `path`: the first part of an address; the first language has none. */
export const LANGUAGES = [
  { tag: 'en', path: undefined },
  { tag: 'zh-CN', path: 'zh-cn' },
] as const;

/** A language by its BCP 47 tag. */
export type Language = (typeof LANGUAGES)[number]['tag'];

/** The parameters of a route that exists in every language: `[...lang]`. */
export function inEveryLanguage(): { params: { lang: string | undefined }; props: { language: Language } }[] {
  return LANGUAGES.map(({ tag, path }) => ({ params: { lang: path }, props: { language: tag } }));
}

/** The language that an address or an `html` element names; the first one where it names none of ours. */
export function languageOf(named: string): Language {
  const lower = named.toLowerCase();
  return LANGUAGES.find(({ tag, path }) => tag.toLowerCase() === lower || path === lower)?.tag ?? 'en';
}

/** Where a route lies in a language: `/errors/` → `/zh-cn/errors/`. */
export function routeIn(language: Language, route: string): string {
  const path = LANGUAGES.find(({ tag }) => tag === language)?.path;
  return path === undefined ? route : `/${path}${route}`;
}
