/** Puts fixed salts or a fixed nonce into companions, and checksums that hold, so that a lie is not refused at the door. */

const JOURNAL_MAGIC = 0xd9d505f9;

/** The same log with other salts (for all frames that had the header's) and checksums that hold. */
export function sealedLog(log: Uint8Array, salts: readonly [number, number] | null): Uint8Array {
  const bytes = log.slice();
  if (bytes.length < 32) return bytes;
  const view = new DataView(bytes.buffer);
  const frameBytes = view.getUint32(8) + 24;
  const littleEndian = (view.getUint32(0) & 1) === 0;
  const [first, second] = [view.getUint32(16), view.getUint32(20)];
  if (salts !== null) put(view, 16, salts);
  let sums = sum([0, 0], view, 0, 24, littleEndian);
  put(view, 24, sums);
  for (let at = 32; at + frameBytes <= bytes.length; at += frameBytes) {
    if (view.getUint32(at + 8) !== first || view.getUint32(at + 12) !== second) {
      // Frames of an older round: their salts come from a clock, too.
      if (salts !== null) put(view, at + 8, [salts[0] ^ 1, salts[1] ^ 1]);
      continue;
    }
    if (salts !== null) put(view, at + 8, salts);
    sums = sum(sum(sums, view, at, at + 8, littleEndian), view, at + 24, at + frameBytes, littleEndian);
    put(view, at + 16, sums);
  }
  return bytes;
}

/** The same journal with another nonce and checksums that hold. */
export function sealedJournal(journal: Uint8Array, nonce: number): Uint8Array {
  const bytes = journal.slice();
  const view = new DataView(bytes.buffer);
  let offset = 0;
  while (offset + 28 <= bytes.length && view.getUint32(offset) === JOURNAL_MAGIC) {
    const [records, sector, pageSize] = [view.getUint32(offset + 8), view.getUint32(offset + 20), view.getUint32(24)];
    if (sector < 32 || pageSize < 512 || pageSize > 65_536) return bytes;
    view.setUint32(offset + 12, nonce);
    offset += sector;
    for (let record = 0; record < records && offset + pageSize + 8 <= bytes.length; record += 1) {
      let checksum = nonce;
      for (let at = pageSize - 200; at > 0; at -= 200) checksum = (checksum + view.getUint8(offset + 4 + at)) >>> 0;
      view.setUint32(offset + 4 + pageSize, checksum);
      offset += pageSize + 8;
    }
    offset = Math.ceil(offset / sector) * sector;
  }
  return bytes;
}

type Pair = readonly [number, number];

function put(view: DataView, at: number, [one, two]: Pair): void {
  view.setUint32(at, one);
  view.setUint32(at + 4, two);
}

function sum([first, second]: Pair, view: DataView, start: number, end: number, littleEndian: boolean): Pair {
  let [one, two] = [first, second];
  for (let at = start; at + 8 <= end; at += 8) {
    one = (one + view.getUint32(at, littleEndian) + two) >>> 0;
    two = (two + view.getUint32(at + 4, littleEndian) + one) >>> 0;
  }
  return [one, two];
}
