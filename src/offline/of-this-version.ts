import { SITE_VERSION } from './names.ts';

/**
 * Refuses a page of another version while the files of one are loaded: a host that is being updated, or something on
 * the way that kept an old page, would leave a page behind whose scripts are not there. The browser tries again at the
 * next visit. Other files have their hashes checked by the browser. A plugin of Workbox.
 */
export const ofThisVersion = (version: string) => ({
  async cacheWillUpdate({ response }: { readonly response: Response }): Promise<Response | null> {
    if (response.status !== 200) return null;
    if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
    const page = await response.clone().text();
    return page.includes(`name="${SITE_VERSION}" content="${version}"`) ? response : null;
  },
});
