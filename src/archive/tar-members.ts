import { createTarDecoder } from 'modern-tar';
import type { ByteStream } from './byte-stream.ts';
import { type Member, tidyPath } from './member.ts';

/**
 * The files of a tar, one after another; folders, links and devices are left out. Throws when a header does not hold,
 * or when the end is missing.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html, and the long names of GNU tar.
 */
export async function* tarMembers(stream: ByteStream): AsyncGenerator<Member> {
  // Strict, since otherwise a tar that was cut short ends without a word.
  const entries = stream.pipeThrough(createTarDecoder({ strict: true })).getReader();
  try {
    for (;;) {
      const { done, value: entry } = await entries.read().catch(endedBefore);
      if (done) return;
      const { name, size, type, pax } = entry.header;
      let opened = false;
      if (type === 'file') {
        const path = tidyPath(name);
        const sparse = Object.keys(pax ?? {}).some((key) => key.startsWith('GNU.sparse.'));
        yield {
          path,
          sizeBytes: size,
          fault: sparse ? { what: 'unsupported', at: path, method: 'sparse' } : null,
          open() {
            opened = true;
            return entry.body as ByteStream;
          },
        };
      }
      // The next header comes only after this body.
      if (!opened) await entry.body.cancel();
    }
  } finally {
    await entries.cancel().catch(() => {});
  }
}

/** What lies behind the end of a tar is none of its files. */
function endedBefore(thrown: unknown): { readonly done: true; readonly value: undefined } {
  if (thrown instanceof Error && thrown.message === 'Invalid EOF.') return { done: true, value: undefined };
  throw thrown;
}
