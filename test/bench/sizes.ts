/** A size of database to measure, in bytes. */
export interface Size {
  readonly name: string;
  readonly bytes: number;
  /** Whether it is opened in the browser too. */
  readonly inBrowser: boolean;
}

/** Bytes of the one with which it is tried whether the page still answers. */
export const LARGE = 1_000_000_000;

export const SIZES: readonly Size[] = [
  { name: '1 MB', bytes: 1_000_000, inBrowser: true },
  { name: '100 MB', bytes: 100_000_000, inBrowser: false },
  { name: '1 GB', bytes: LARGE, inBrowser: true },
  { name: '20 GiB', bytes: 20 * 1024 ** 3, inBrowser: true },
];

/** Bytes that SQLite itself writes; what is missing to the wanted size is a hole in the file. */
export const WRITTEN_BYTES = 100_000_000;
