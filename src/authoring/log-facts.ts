import { leavesOf, parseRelease, recogniseApps } from '../diagnosis/index.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { logReader, type ReadLog } from '../mentions/index.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** Reads a log as an examination does; made at the first time that there is one, because that compiles every message. */
export function logsReadBy(knowledge: Knowledge): (log: string) => ReadLog {
  let read: ((log: string) => ReadLog) | null = null;
  return (log) => {
    read ??= logReader(knowledge, messagesWanted(knowledge));
    return read(log);
  };
}

/** Messages that signatures ask for, whether or not a page has them. */
export function messagesWanted({ signatures }: Pick<Knowledge, 'signatures'>): readonly string[] {
  return signatures
    .flatMap(({ when }) => leavesOf(when))
    .flatMap((leaf) =>
      leaf.kind === 'mention.of' ? [leaf.template] : leaf.kind === 'mention.naming' ? leaf.templates : [],
    );
}

/** The release that a log names, if it is the log of the app that the file belongs to. */
export function releaseInLog(log: ReadLog | null, snapshot: Snapshot, { apps }: Knowledge): string | null {
  const said = log?.understood.app ?? null;
  if (said?.release == null || parseRelease(said.release) === null) return null;
  return recogniseApps(snapshot, apps)[0]?.id === said.id ? said.release : null;
}
