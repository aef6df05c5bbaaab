/** Bits per byte above which a page looks encrypted or compressed: SQLCipher's have 7.9, a plain first page below 5. */
const RANDOM = 7.5;

/** Shannon entropy in bits per byte: 0 for one byte repeated, 8 for all values alike. */
export function entropy(bytes: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
  return counts.reduce((sum, count) => {
    const share = count / bytes.length;
    return share === 0 ? sum : sum - share * Math.log2(share);
  }, 0);
}

/**
 * Whether the bytes look random. Wants some hundreds of them, and allows for how few there are: a random sample
 * of n bytes measures about 184/n bits too low (Miller, “Note on the bias of information estimates”, 1955).
 */
export function looksRandom(bytes: Uint8Array): boolean {
  return bytes.length >= 256 && entropy(bytes) > Math.min(RANDOM, 8 - 184 / bytes.length - 0.25);
}
