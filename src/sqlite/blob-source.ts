import type { ByteSource } from './byte-source.ts';

/** Exists in workers only, which is why TypeScript's DOM library does not know it. */
declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

/**
 * A byte source over a `File` or `Blob`. Works in a worker only: the page's own thread has no
 * synchronous way to read a file, and must not have one.
 * Throws `NotReadableError` when the file changed or vanished after it was chosen.
 */
export function blobSource(name: string, blob: Blob): ByteSource {
  const reader = new FileReaderSync();
  return {
    name,
    size: blob.size,
    read: (offset, length) =>
      new Uint8Array(reader.readAsArrayBuffer(blob.slice(offset, Math.min(offset + length, blob.size)))),
  };
}
