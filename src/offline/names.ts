/** What the pages, the build and the service worker must call by the same name. */

/** The name of the `meta` element by which a built page says which version of the site it belongs to. */
export const SITE_VERSION = 'site-version';

/** The parameter that makes the address of a data file say which version it belongs to. */
export const VERSION_PARAMETER = 'version';

/**
 * The cache of the pages that were read. `scope` is the address of the root of the site: several sites can share
 * one origin, and one storage.
 */
export const readPagesCache = (scope: string): string => `schema-clinic read ${scope}`;

/** What the service worker tells the pages when it has all files of its version. */
export interface VersionIsKept {
  readonly kind: 'version-is-kept';
  readonly version: string;
}
