import type { ByteStream } from './byte-stream.ts';

/** Bytes of a file that are looked at to say what it is, as `openImage` does. */
const START_BYTES = 4096;

/** A stream of which the start was looked at already, and that may be read on or let go. */
export interface Flow {
  /** The first 4,096 bytes, or fewer where it is shorter. */
  readonly start: Uint8Array<ArrayBuffer>;
  /** All of it, the start included. Can be asked for once. */
  rest(): ByteStream;
  /** Lets go of what was not read; never fails. */
  cancel(): Promise<void>;
}

/** Reads the start of a stream. `onBytes` is told of every chunk, and may throw to end it. Throws what the stream throws. */
export async function flowOf(stream: ByteStream, onBytes: (bytes: number) => void = () => {}): Promise<Flow> {
  const reader = stream.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];

  async function next(): Promise<Uint8Array<ArrayBuffer> | null> {
    const { done, value } = await reader.read();
    if (done) return null;
    onBytes(value.length);
    return value;
  }

  async function cancel(): Promise<void> {
    await reader.cancel().catch(() => {});
  }

  try {
    let length = 0;
    while (length < START_BYTES) {
      const chunk = await next();
      if (chunk === null) break;
      chunks.push(chunk);
      length += chunk.length;
    }
  } catch (failure) {
    await cancel();
    throw failure;
  }

  return {
    start: startOf(chunks),
    rest: () =>
      new ReadableStream(
        {
          async pull(controller) {
            const chunk = chunks.shift() ?? (await next());
            if (chunk === null) controller.close();
            else controller.enqueue(chunk);
          },
          cancel,
        },
        { highWaterMark: 0 },
      ),
    cancel,
  };
}

function startOf(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const start = new Uint8Array(Math.min(START_BYTES, length));
  let filled = 0;
  for (const chunk of chunks) {
    start.set(chunk.subarray(0, start.length - filled), filled);
    filled = Math.min(start.length, filled + chunk.length);
  }
  return start;
}
