import { diagnose, type Facts, leavesOf, parseRelease, recogniseApps } from '../diagnosis/index.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { logReader, type ReadLog } from '../mentions/index.ts';
import {
  type Report,
  toLogReport,
  toReport,
  unreadableReport,
  withAsked,
  withForeignLog,
  withRefusal,
} from '../report/index.ts';
import { onlyInLog, readRest, readSnapshot, type Snapshot } from '../snapshot/index.ts';
import {
  type Connection,
  type DatabaseFiles,
  type Engine,
  type Image,
  openImage,
  openRest,
  type Unreadable,
} from '../sqlite/index.ts';
import { countRows } from './count-rows.ts';

/** What the user said besides choosing a file; all of it optional, as typed. */
export interface Words {
  readonly log: string | null;
  readonly running: string | null;
  readonly upgradingTo: string | null;
  /** Ids of the signatures that are asked about by name, such as by the link of a writeup: the report begins with them. */
  readonly asked?: readonly string[];
}

/** What is being done at the moment. */
export type Stage = 'unpacking' | 'header' | 'schema' | 'rows' | 'verdicts';

/**
 * One examination from bytes to report: the only place that knows the order of the rooms.
 * Reads the files and never writes; closes what it opens; the caller closes the sources.
 */
export function examine(
  files: DatabaseFiles,
  words: Words,
  engine: Engine,
  knowledge: Knowledge,
  onStage: (stage: Stage) => void = () => {},
): Report {
  const log = words.log === null ? null : readerOf(knowledge)(words.log);
  const task: Task = { files, words, log, engine, knowledge, onStage };
  const report = examineFiles(task);
  // What the log says is said of a file that cannot be read, too.
  return log === null || report.log !== null ? report : { ...report, log: { ...toLogReport(log), running: null } };
}

function examineFiles(task: Task): Report {
  const { files, engine, onStage } = task;
  onStage('header');
  const image = files.refused ?? openImage(files.main, files);
  if (image.kind === 'image') return inspect(image, engine, (connection) => examineImage(image, connection, task));
  const rest = image.kind === 'truncated' ? openRest(files.main, files) : null;
  return rest === null
    ? unread(task, 0, image)
    : inspect(rest, engine, (connection) => examineRest(image, rest, connection, task));
}

/** What one examination is made of. */
interface Task {
  readonly files: DatabaseFiles;
  readonly words: Words;
  /** What was read in the pasted log, or `null` without one. */
  readonly log: ReadLog | null;
  readonly engine: Engine;
  readonly knowledge: Knowledge;
  readonly onStage: (stage: Stage) => void;
}

function fileFacts({ main }: DatabaseFiles, bytesRead: number): Report['file'] {
  return { name: main.name, sizeBytes: main.size, bytesRead };
}

/** Nothing was judged, and what was asked about by name is answered all the same. */
function unread({ files, words, knowledge }: Task, bytesRead: number, why: Unreadable): Report {
  return withAsked(unreadableReport(fileFacts(files, bytesRead), why), words.asked ?? [], null, knowledge);
}

function inspect<Result>(image: Image, engine: Engine, look: (connection: Connection) => Result): Result {
  const connection = engine.open(image);
  try {
    return look(connection);
  } finally {
    connection.close();
  }
}

function examineImage(image: Image, connection: Connection, task: Task): Report {
  const { files, engine, onStage } = task;
  onStage('schema');
  const read = readSnapshot(image, connection);
  if (connection.lost !== null) {
    return unread(task, image.bytes.bytesRead, { kind: 'reader-failed', message: connection.lost });
  }
  if (!('kind' in read)) {
    const snapshot = image.log?.kind === 'applied' ? withBothViews(read, files, engine) : read;
    return judge(snapshot, image, connection, task);
  }
  if (image.log?.kind === 'applied') {
    // A log that fits by its numbers can still be another file's; then the main file alone is what there is.
    const alone = examineFiles({ ...task, files: { ...files, log: null } });
    if (alone.unreadable === null) return withForeignLog(alone);
  }
  return examineRest(read, image, connection, task);
}

/** The refusal stands, and what can be read in spite of it is diagnosed all the same. */
function examineRest(refusal: Unreadable, image: Image, connection: Connection, task: Task): Report {
  const damaged = refusal.kind === 'truncated' || refusal.kind === 'malformed';
  const rest = damaged ? readRest(image, connection) : null;
  return rest === null
    ? unread(task, image.bytes.bytesRead, refusal)
    : withRefusal(judge(rest, image, connection, task), refusal);
}

function judge(snapshot: Snapshot, image: Image, connection: Connection, task: Task): Report {
  const { files, words, log, knowledge, onStage } = task;
  const loggedRelease = words.running === null ? releaseInLog(log, snapshot, knowledge) : null;
  const running = words.running ?? loggedRelease;
  const facts: Facts = { snapshot, rows: {}, mentions: log?.mentions ?? [], running, upgradingTo: words.upgradingTo };
  onStage('rows');
  const rows = countRows(facts, image, connection, knowledge);
  onStage('verdicts');
  const file = fileFacts(files, image.bytes.bytesRead);
  const diagnosis = diagnose({ ...facts, rows }, knowledge);
  const tools = snapshot.histories.map(({ tool }) => tool);
  const report = withAsked(
    toReport(file, snapshot, diagnosis, unusedWords(words), knowledge),
    words.asked ?? [],
    { ...diagnosis, tools },
    knowledge,
  );
  return log === null ? report : { ...report, log: { ...toLogReport(log), running: loggedRelease } };
}

/** The release that the log names, if it is the log of the app that the file belongs to. */
function releaseInLog(log: ReadLog | null, snapshot: Snapshot, { apps }: Knowledge): string | null {
  const said = log?.understood.app ?? null;
  if (said?.release == null || parseRelease(said.release) === null) return null;
  return recogniseApps(snapshot, apps)[0]?.id === said.id ? said.release : null;
}

/** Says what the main file alone would not have shown. */
function withBothViews(together: Snapshot, files: DatabaseFiles, engine: Engine): Snapshot {
  const image = openImage(files.main, { ...files, log: null });
  const alone =
    image.kind === 'image' ? inspect(image, engine, (connection) => readSnapshot(image, connection)) : image;
  const difference = onlyInLog(together, 'kind' in alone ? null : alone);
  return difference === null ? together : { ...together, caveats: [...together.caveats, difference] };
}

function readerOf(knowledge: Knowledge): (log: string) => ReadLog {
  const wanted = knowledge.signatures
    .flatMap(({ when }) => leavesOf(when))
    .flatMap((leaf) =>
      leaf.kind === 'mention.of' ? [leaf.template] : leaf.kind === 'mention.naming' ? leaf.templates : [],
    );
  return logReader(knowledge, wanted);
}

/** Releases that were named and are no numbers: nothing could be made of them. */
function unusedWords({ running, upgradingTo }: Words) {
  const unused = (stated: string | null) => (stated !== null && parseRelease(stated) === null ? stated : null);
  return { running: unused(running), upgradingTo: unused(upgradingTo) };
}
