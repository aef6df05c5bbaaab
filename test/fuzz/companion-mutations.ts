import { type Mutation, putNumber } from './mutations.ts';
import type { Random } from './random.ts';
import { sealedJournal, sealedLog } from './seals.ts';

/** Lies of a `-wal`, most of them with checksums that hold. */
export const LOG: Readonly<Record<string, Mutation>> = {
  'a lie in the header of the log': (log, random) => {
    putNumber(log, random.pick([0, 4, 8, 12, 16, 20, 24, 28]), random, 4);
    return maybeSealed(log, random);
  },
  'a lie in the header of a frame': (log, random) => {
    putNumber(log, someFrame(log, random) + random.pick([0, 0, 4, 4, 8, 12, 16]), random, 4);
    return maybeSealed(log, random);
  },
  'a lie in the page of a frame': (log, random) => {
    putNumber(log, someFrame(log, random) + 24 + random.below(120), random);
    return maybeSealed(log, random);
  },
  'other salts': (log, random) => sealedLog(log, [random.below(2 ** 32), random.below(2 ** 32)]),
  'another order of words': (log, random) => {
    log[3] = (log[3] ?? 0) ^ 1;
    return maybeSealed(log, random);
  },
  'a frame for another page': (log, random) => {
    const [one, other] = [someFrame(log, random), someFrame(log, random)];
    log.copyWithin(one, other, other + 4);
    return sealedLog(log, null);
  },
};

/** Lies of a `-journal`. */
export const JOURNAL: Readonly<Record<string, Mutation>> = {
  'a lie in the header of the journal': (journal, random) => {
    putNumber(journal, random.pick([0, 4, 8, 8, 12, 16, 16, 20, 24]), random, 4);
    return random.chance(0.6) ? sealedJournal(journal, 0x0a0b0c0d) : journal;
  },
  'a lie in a record': (journal, random) => {
    const view = new DataView(journal.buffer, journal.byteOffset, journal.length);
    if (journal.length < 600) return undefined;
    const [sector, size] = [view.getUint32(20), view.getUint32(24)];
    const at = sector + (size + 8) * random.below(20) + random.pick([0, 0, 4 + random.below(120)]);
    putNumber(journal, at, random, 4);
    return sealedJournal(journal, 0x0a0b0c0d);
  },
  'the name of a super-journal': (journal, random) => {
    const longer = new Uint8Array(journal.length + 20);
    longer.set(journal);
    longer.set(journal.subarray(0, 8), longer.length - 8);
    putNumber(longer, longer.length - 16, random, 4);
    return longer;
  },
  'segments without records': (journal, random) => {
    const sector = random.pick([32, 512, 4096]);
    const longer = new Uint8Array(sector * 200);
    const head = journal.slice(0, 28);
    if (head.length < 28) return undefined;
    new DataView(head.buffer).setUint32(20, sector);
    new DataView(head.buffer).setUint32(8, random.pick([0, 1, 0xffffffff]));
    for (let at = 0; at < longer.length; at += sector) longer.set(head, at);
    return longer;
  },
};

function maybeSealed(log: Uint8Array, random: Random): Uint8Array {
  return random.chance(0.7) ? sealedLog(log, null) : log;
}

function someFrame(log: Uint8Array, random: Random): number {
  const frameBytes = log.length < 32 ? 4120 : 24 + new DataView(log.buffer, log.byteOffset).getUint32(8);
  return 32 + frameBytes * random.below(Math.max(1, Math.floor((log.length - 32) / frameBytes)));
}
