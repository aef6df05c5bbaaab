import type { ArchiveFault } from '../sqlite/index.ts';
import type { Limits } from './limits.ts';

/** Thrown when a limit is reached; it ends the whole unpacking. */
export class LimitReached extends Error {
  override readonly name = 'LimitReached';
  readonly fault: ArchiveFault;

  constructor(fault: ArchiveFault) {
    super(`a limit was reached: ${fault.what}`);
    this.fault = fault;
  }
}

/** What was taken of the limits so far. Each of its functions but `giveBack` throws `LimitReached`. */
export interface Budget {
  /** The limit that was reached, which a stream may have wrapped in an error of its own. */
  readonly reached: LimitReached | null;
  countMember(): void;
  unpack(bytes: number): void;
  keep(bytes: number): void;
  giveBack(bytes: number): void;
}

/** A budget of which nothing was taken yet. */
export function budgetOf(limits: Limits): Budget {
  let reached: LimitReached | null = null;
  let [members, unpacked, kept] = [0, 0, 0];

  function refuse(fault: ArchiveFault): never {
    reached = new LimitReached(fault);
    throw reached;
  }

  return {
    get reached() {
      return reached;
    },
    countMember() {
      members += 1;
      if (members > limits.members) refuse({ what: 'too-many', limit: limits.members });
    },
    unpack(bytes) {
      unpacked += bytes;
      if (unpacked > limits.unpackedBytes) refuse({ what: 'too-long', limitBytes: limits.unpackedBytes });
    },
    keep(bytes) {
      kept += bytes;
      if (kept > limits.keptBytes) refuse({ what: 'too-large', limitBytes: limits.keptBytes });
    },
    giveBack(bytes) {
      kept -= bytes;
    },
  };
}
