import { type ArchiveFault, type ByteSource, type LikelyMember, lookalike } from '../sqlite/index.ts';
import { isNamedAsCompanion, isNamedAsDatabase } from './sift.ts';

/** What came to light while an archive was gone through. */
export interface Findings {
  /** The last file of a path wins, as when a tar is unpacked. Answers with the bytes of the one before. */
  keep(path: string, source: ByteSource, whole: boolean): number;
  fault(fault: ArchiveFault): void;
  /** Takes note of a file that is no database, in case nothing better is found. */
  passOver(path: string, sizeBytes: number | null, start: Uint8Array): void;
  result(): { readonly sources: readonly ByteSource[]; readonly faults: readonly ArchiveFault[] };
}

/** Nothing found yet. In what is said of files, `prefix` is left out before their path: the report is called so already. */
export function findings(prefix: string): Findings {
  const inside = (path: string) => (path.startsWith(prefix) ? path.slice(prefix.length) : path);
  const kept = new Map<string, { readonly source: ByteSource; readonly whole: boolean }>();
  const faults: ArchiveFault[] = [];
  let members = 0;
  let likely: LikelyMember | null = null;

  function result() {
    const found = [...kept].filter(([path, { whole }]) => whole || kept.has(path.replace(/-(?:wal|journal)$/, '')));
    // Where a part could not be seen, nobody knows that there is no database.
    const nothing: ArchiveFault[] =
      found.length === 0 && faults.length === 0 ? [{ what: 'no-database', members, likely }] : [];
    // Archives that lie too deep are worth a word only where nothing else is.
    const said = found.length === 0 ? faults : faults.filter(({ what }) => what !== 'too-deep');
    return { sources: found.map(([, { source }]) => source), faults: [...together(said), ...nothing] };
  }

  return {
    keep(path, source, whole) {
      members += 1;
      const before = kept.get(path)?.source.size ?? 0;
      kept.set(path, { source, whole });
      return before;
    },
    fault(fault) {
      // A tar that breaks off in a file has said so there already.
      const again = 'at' in fault && fault.at === null && faults.at(-1)?.what === fault.what;
      if (!again) faults.push('at' in fault && fault.at !== null ? { ...fault, at: inside(fault.at) } : fault);
    },
    passOver(path, sizeBytes, start) {
      members += 1;
      if (isNamedAsCompanion(path)) return;
      const named = isNamedAsDatabase(path);
      const better =
        likely === null ||
        (named && !isNamedAsDatabase(likely.path)) ||
        (named === isNamedAsDatabase(likely.path) && (sizeBytes ?? 0) > (likely.sizeBytes ?? 0));
      if (better) likely = { path: inside(path), sizeBytes, looksLike: lookalike(start, sizeBytes ?? start.length) };
    },
    result,
  };
}

/** One of each kind, with how many more there are of it: ten thousand encrypted files are one thing to say. */
function together(faults: readonly ArchiveFault[]): ArchiveFault[] {
  return faults
    .filter(({ what }, place) => faults.findIndex((other) => other.what === what) === place)
    .map((first) => {
      const more = faults.filter(({ what }) => what === first.what).length - 1;
      return 'at' in first && more > 0 ? { ...first, more } : first;
    });
}
