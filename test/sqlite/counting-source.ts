import type { ByteSource } from '../../src/sqlite/index.ts';

/** A byte source that writes down what was read, and that can be made to fail and to heal. */
export interface CountingSource extends ByteSource {
  readonly reads: { readonly offset: number; readonly length: number }[];
  /** What the next reads throw; `null` for a medium that works. */
  failure: unknown;
}

export function countingSource(bytes: Uint8Array): CountingSource {
  const source: CountingSource = {
    name: 'counted.sqlite',
    size: bytes.length,
    reads: [],
    failure: null,
    read(offset, length) {
      source.reads.push({ offset, length });
      if (source.failure !== null) throw source.failure;
      return bytes.subarray(offset, offset + length);
    },
  };
  return source;
}

/** Bytes that tell their own offset, so that a read from the wrong place shows. */
export function numberedBytes(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) & 0xff);
}
