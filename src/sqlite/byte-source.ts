/**
 * Where bytes come from. Everything that reads a database reads through this, so that a `File`
 * in a worker, a path in Node and an array in a test are the same thing to the rest.
 *
 * Reading is synchronous because SQLite asks for a page in the middle of a statement.
 */
export interface ByteSource {
  /** The name that the user knows the file by; never a path of ours. */
  readonly name: string;
  /** Size in bytes. Reading never changes it. */
  readonly size: number;
  /**
   * The bytes from `offset` on: `length` of them, or fewer where the source ends.
   * The array belongs to the source: copy it before changing it.
   * Throws when the medium fails (file removed, permission lost, changed on disk).
   */
  read(offset: number, length: number): Uint8Array;
}

/** A byte source over an array that is in memory already. */
export function bytesSource(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    size: bytes.length,
    read: (offset, length) => bytes.subarray(offset, offset + length),
  };
}
