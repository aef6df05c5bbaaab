/** What is always there offline, as the build tells the service worker. */
export interface Kept {
  /** Changes when one of the files changes. */
  readonly version: string;
  readonly files: readonly KeptFile[];
  /** Addresses of data files without their version, as `pages.json`. */
  readonly data: readonly string[];
}

/** One file. */
export interface KeptFile {
  /** Relative to the root of the site. */
  readonly url: string;
  /** A hash of its content; `null` where the address has one already. */
  readonly revision: string | null;
  /**
   * What the browser holds a download against, so that files of two versions never mix; `null` for pages, which
   * some hosts change on the way, and which say themselves of which version they are.
   * https://developer.mozilla.org/en-US/docs/Web/Security/Subresource_Integrity
   */
  readonly integrity: string | null;
}
