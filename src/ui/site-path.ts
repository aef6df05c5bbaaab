/** The address on this host of what lies at `path` on the site: the site may lie below a path of its host. */
export function sitePath(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}
