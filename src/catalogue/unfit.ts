import type { Mark, Snapshot } from '../snapshot/snapshot.ts';

/** What a tool's books never say after its own migrations, run from the first to the last. */
const TROUBLE: Readonly<Partial<Record<Mark['kind'], string>>> = {
  failed: 'records a failed migration',
  unfinished: 'records a migration that has not ended',
  locked: 'is locked: stop the app first',
  'recorded-twice': 'records a migration twice',
  'rolled-back': 'records a migration that was rolled back',
  'by-hand': 'records a migration that was marked by hand',
  'odd-book': 'is not as the tool itself keeps it',
};

/** Why a database does not show what a release leaves, as a clause; `null` where nothing speaks against it. */
export function reasonNotToRecord(snapshot: Snapshot): string | null {
  const { histories, leftovers, lostBooks, dangling, gaps, caveats } = snapshot;
  for (const { table, marks } of histories) {
    const trouble = marks.flatMap(({ kind }) => TROUBLE[kind] ?? [])[0];
    if (trouble !== undefined) return `its history (${table ?? 'user_version'}) ${trouble}`;
  }
  const copy = leftovers.find(({ certainty }) => certainty === 'sure');
  if (copy !== undefined) return `a migration that died left the copy ${copy.table} behind`;
  const broken = dangling.find(({ toCopy }) => toCopy);
  if (broken !== undefined) return `${broken.from.name} refers to ${broken.to}, which a rebuild took away`;
  const [lost] = lostBooks;
  if (lost !== undefined) return `its history is gone: ${lost.traces.join(', ')} are there without it`;
  const [gap] = gaps;
  if (gap !== undefined) return `not all of it could be read (${gap.what}: ${gap.message})`;
  if (caveats.some(({ kind }) => kind === 'wal-foreign')) return 'the -wal beside it belongs to another database';
  if (caveats.some(({ kind }) => kind === 'journal-foreign'))
    return 'the -journal beside it belongs to another database';
  return null;
}
