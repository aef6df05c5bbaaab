import type { History } from '../../src/migration-tools/index.ts';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';

/** The one history in the database that a script makes, read through the whole line. */
export function historyIn(script: string): History {
  const { histories, gaps } = snapshotAfter(script);
  const [history, ...others] = histories;
  if (history === undefined || others.length > 0 || gaps.length > 0) {
    throw new Error(JSON.stringify({ histories, gaps }));
  }
  return history;
}
