/** How much of an archive is unpacked. What is beyond is refused, never waited for. */
export interface Limits {
  /** Bytes of databases and the files beside them that are kept, all archives of one choice together. */
  readonly keptBytes: number;
  /** Bytes that are unpacked, most of them only to be passed over: what a bomb is stopped by. */
  readonly unpackedBytes: number;
  /** Files in the archives, those of archives inside included. */
  readonly members: number;
}

const GIB = 1024 ** 3;

/** The limits that are stated in the refusals and on the page about archives. */
export const LIMITS: Limits = { keptBytes: GIB, unpackedBytes: 8 * GIB, members: 10_000 };

/** Archives in an archive are opened this deep; a `.tar.gz` counts as one. */
export const DEPTH = 1;
