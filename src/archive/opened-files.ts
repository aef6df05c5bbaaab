import { aloneFile, type ByteSource, type DatabaseFiles, databaseFiles } from '../sqlite/index.ts';
import { budgetOf } from './budget.ts';
import { CONTAINER_BYTES, containerOf } from './container.ts';
import type { Keeper } from './keeper.ts';
import { LIMITS, type Limits } from './limits.ts';
import { unpack } from './unpack.ts';

/**
 * The databases among the files that were chosen, those in archives included, each with what lies beside it; and one
 * for every archive, or part of one, that could not be opened. Of a file that is no archive only the start is read.
 * Never throws. `onUnpacking` is told when an archive is met.
 */
export async function openedFiles(
  sources: readonly ByteSource[],
  keeper: Keeper,
  onUnpacking: () => void = () => {},
  limits: Limits = LIMITS,
): Promise<readonly DatabaseFiles[]> {
  const budget = budgetOf(limits);
  const plain: ByteSource[] = [];
  const refused: DatabaseFiles[] = [];
  for (const source of sources) {
    const container = containerAt(source);
    if (container === null) {
      plain.push(source);
      continue;
    }
    onUnpacking();
    const { sources: inside, faults } = await unpack(source, container, keeper, budget);
    plain.push(...inside);
    for (const fault of faults) {
      refused.push({ ...aloneFile(source), refused: { kind: 'archive', container, fault } });
    }
  }
  return [...databaseFiles(plain), ...refused];
}

/** A file that cannot be read is for the examination to name. */
function containerAt(source: ByteSource) {
  try {
    return containerOf(source.read(0, CONTAINER_BYTES));
  } catch {
    return null;
  }
}
