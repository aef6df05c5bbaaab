import type { ArchiveFault, ByteSource, Container } from '../sqlite/index.ts';
import type { Budget } from './budget.ts';
import { streamOf } from './byte-stream.ts';
import { faultOf } from './fault-of.ts';
import { findings } from './findings.ts';
import type { Keeper } from './keeper.ts';
import { INSIDE, walk } from './walk.ts';

/** What was in an archive. */
export interface Unpacked {
  /** Databases and the files beside them, by the name of the archive and their path in it. */
  readonly sources: readonly ByteSource[];
  /** Why not everything was looked at, or that there is no database; empty where all is well. */
  readonly faults: readonly ArchiveFault[];
}

/**
 * Goes through an archive once and keeps the databases in it and what lies beside them; everything else is passed over.
 * Never throws: what goes wrong is a fault, and what was kept before it stays. Whatever the archive says of itself, the
 * budget bounds what is unpacked and what is kept.
 */
export async function unpack(
  archive: ByteSource,
  container: Container,
  keeper: Keeper,
  budget: Budget,
): Promise<Unpacked> {
  const found = findings(archive.name + INSIDE);
  const steps = walk(found, keeper, budget);
  try {
    if (container === 'zip') await steps.zip(archive, archive.name, 0);
    else if (container === 'gzip') await steps.gzip(streamOf(archive), archive.name, 0);
    else await steps.tar(streamOf(archive), archive.name, 0);
  } catch (thrown) {
    found.fault(faultOf(budget.reached ?? thrown, null));
  }
  return found.result();
}
