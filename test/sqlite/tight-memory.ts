/** Bytes of a page of WebAssembly memory. */
const PAGE = 65_536;

const MEMORY_SECTION = 5;

/**
 * `sql-wasm.wasm` with another limit: its memory may grow to so many bytes and no further. What then fails is real, and
 * does not take 2 GiB of the machine.
 * https://webassembly.github.io/spec/core/binary/modules.html#memory-section
 */
export function withMemoryLimit(wasm: Uint8Array, bytes: number): Uint8Array<ArrayBuffer> {
  const limited = new Uint8Array(wasm);
  let at = 8;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = limited[at++] ?? 0;
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  while (at < limited.length) {
    const section = limited[at++];
    const length = number();
    if (section !== MEMORY_SECTION) {
      at += length;
      continue;
    }
    // One memory, which has a limit; then its least and its most pages.
    if (number() !== 1 || number() !== 1) break;
    const least = number();
    const start = at;
    number();
    const end = at;
    let pages = Math.max(least, Math.floor(bytes / PAGE));
    for (let place = start; place < end; place += 1) {
      limited[place] = (pages & 127) | (place < end - 1 ? 128 : 0);
      pages >>= 7;
    }
    return limited;
  }
  throw new Error('the WebAssembly no longer states one memory with a limit');
}
