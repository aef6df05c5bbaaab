import { sitePath } from './site-path.ts';
import { dataAddress } from './site-version.ts';

const loading = new Map<string, Promise<unknown>>();

/** Loads a JSON file of the site, once per page however many ask for it. Rejects where the site does not have it; then the next one to ask tries again. */
export function loadedJson<Content>(url: string): Promise<Content> {
  const there = loading.get(url);
  if (there !== undefined) return there as Promise<Content>;
  const coming = fetch(dataAddress(sitePath(url))).then((response) => {
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    return response.json() as Promise<Content>;
  });
  coming.catch(() => loading.delete(url));
  loading.set(url, coming);
  return coming;
}
