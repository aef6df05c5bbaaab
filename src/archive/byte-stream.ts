import type { ByteSource } from '../sqlite/index.ts';

/** What the streams of the platform and of the libraries are made of. */
export type ByteStream = ReadableStream<Uint8Array<ArrayBuffer>>;

/** Bytes per read. Deflate makes at most 1,032 of one byte, and a browser unpacks one chunk in one go. */
const CHUNK_BYTES = 64 * 1024;

/** The bytes of a source from `from` to `to`, read when they are asked for. Fails when the source ends before. */
export function streamOf(source: ByteSource, from = 0, to: number = source.size): ByteStream {
  let offset = from;
  return new ReadableStream(
    {
      pull(controller) {
        if (offset >= to) return controller.close();
        const bytes = source.read(offset, Math.min(CHUNK_BYTES, to - offset));
        if (bytes.length === 0) throw new Error('unexpected end of the file');
        offset += bytes.length;
        controller.enqueue(bytes as Uint8Array<ArrayBuffer>);
      },
    },
    { highWaterMark: 0 },
  );
}

/** Several streams, one behind the other. */
export function joined(...streams: readonly ByteStream[]): ByteStream {
  const readers = streams.map((stream) => stream.getReader());
  return new ReadableStream(
    {
      async pull(controller) {
        for (;;) {
          const [reader] = readers;
          if (reader === undefined) return controller.close();
          const { done, value } = await reader.read();
          if (!done) return controller.enqueue(value);
          readers.shift();
        }
      },
      async cancel() {
        await Promise.all(readers.map((reader) => reader.cancel()));
      },
    },
    { highWaterMark: 0 },
  );
}

/** A stream of bytes that are in memory. */
export function streamOfBytes(bytes: Uint8Array<ArrayBuffer>): ByteStream {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

/** What a gzip stream unpacks to; the platform checks its length and its checksum at the end. */
export function gunzipped(stream: ByteStream): ByteStream {
  return stream.pipeThrough(new DecompressionStream('gzip')) as ByteStream;
}

/** Hands over every chunk of a stream. Throws what the stream throws, and what `onChunk` throws. */
export async function eachChunk(stream: ByteStream, onChunk: (chunk: Uint8Array<ArrayBuffer>) => void): Promise<void> {
  // Not every browser can iterate over a stream.
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    onChunk(value);
  }
}
