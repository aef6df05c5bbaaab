import type { ByteSource } from '../sqlite/index.ts';

/** Where the bytes of one file go while it is unpacked. */
export interface Kept {
  add(chunk: Uint8Array<ArrayBuffer>): void;
  /** What was added, as a file of its own. */
  source(): ByteSource;
}

/** Makes a place for a file of that name. */
export type Keeper = (name: string) => Kept;
